'use client';
import { Switch as Radix } from 'radix-ui';
import { useId } from 'react';

type SwitchProps = { label: string; isOn: boolean; onChange: (isOn: boolean) => void };

export function Switch({ label, isOn, onChange }: SwitchProps) {
  const id = useId();
  return (
    <div className="flex items-center gap-2.5">
      <Radix.Root
        id={id}
        checked={isOn}
        onCheckedChange={onChange}
        className="relative h-6 w-11 shrink-0 rounded-full border border-line-strong bg-sunk transition-colors data-[state=checked]:border-leaf data-[state=checked]:bg-leaf"
      >
        <Radix.Thumb className="block size-4.5 translate-x-0.5 rounded-full bg-line-strong transition-transform data-[state=checked]:translate-x-[1.35rem] data-[state=checked]:bg-on-leaf" />
      </Radix.Root>
      <label htmlFor={id} className="text-sm">
        {label}
      </label>
    </div>
  );
}
