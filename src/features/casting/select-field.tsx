'use client';
import { useId } from 'react';
import { inputLook } from '@/ui/field';

type SelectFieldProps = {
  label: string;
  value: string;
  options: readonly { value: string; label: string; isOff?: boolean }[];
  onChange: (value: string) => void;
  error?: string | null;
};

/** One of many. */
export function SelectField({ label, value, options, onChange, error = null }: SelectFieldProps) {
  const id = useId();
  return (
    <div className="grid grid-cols-1 gap-1.5">
      <label htmlFor={id} className="font-medium text-sm">
        {label}
      </label>
      <select
        id={id}
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={(event) => onChange(event.target.value)}
        className={inputLook}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.isOff}>
            {option.label}
          </option>
        ))}
      </select>
      {error && (
        <p id={`${id}-error`} role="alert" className="text-danger text-sm">
          {error}
        </p>
      )}
    </div>
  );
}
