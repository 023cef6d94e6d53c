'use client';
import { RadioGroup } from 'radix-ui';
import { classNames } from './class-names';

type SegmentedProps<T extends string> = {
  label: string;
  value: T | null;
  options: { value: T; label: string }[];
  onChange: (value: T) => void;
  isDisabled?: boolean;
  className?: string;
};

/** One of few, all of them in sight. */
export function Segmented<T extends string>({ label, value, options, onChange, isDisabled, className }: SegmentedProps<T>) {
  const choose = (chosen: string) => {
    const option = options.find((candidate) => candidate.value === chosen);
    if (option) onChange(option.value);
  };
  return (
    <RadioGroup.Root
      aria-label={label}
      value={value}
      onValueChange={choose}
      disabled={isDisabled}
      className={classNames('inline-flex flex-wrap gap-1 rounded-full bg-sunk p-1', className)}
    >
      {options.map((option) => (
        <RadioGroup.Item
          key={option.value}
          value={option.value}
          className="min-h-8 rounded-full px-3.5 text-ink-soft text-sm transition-colors hover:text-ink disabled:opacity-55 data-[state=checked]:bg-surface data-[state=checked]:font-medium data-[state=checked]:text-ink data-[state=checked]:shadow-card"
        >
          {option.label}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}
