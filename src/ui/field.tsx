'use client';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { classNames } from './class-names';

export const inputLook =
  'w-full rounded-2xl border border-line-strong bg-surface px-4 py-2.5 text-ink placeholder:text-ink-soft focus-visible:outline-offset-0';

type FieldProps = { label: string; hint?: ReactNode; error?: string | null };

function FieldFrame({ id, label, hint, error, children }: FieldProps & { id: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-1 gap-1.5">
      <label htmlFor={id} className="font-medium text-sm">
        {label}
      </label>
      {children}
      {hint && !error && (
        <p id={`${id}-hint`} className="text-ink-soft text-sm">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} role="alert" className="text-danger text-sm">
          {error}
        </p>
      )}
    </div>
  );
}

function describedBy(id: string, { hint, error }: Pick<FieldProps, 'hint' | 'error'>): string | undefined {
  if (error) return `${id}-error`;
  return hint ? `${id}-hint` : undefined;
}

type TextFieldProps = FieldProps &
  ComponentProps<'input'> & { /** A small button inside the field, at its end. */ end?: ReactNode };

export function TextField({ label, hint, error, className, end, ...rest }: TextFieldProps) {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <div className="relative">
        <input
          id={id}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, { hint, error })}
          className={classNames(inputLook, error && 'border-danger', end && 'pr-12', className)}
          {...rest}
        />
        {end && <div className="absolute inset-y-0 right-1 flex items-center">{end}</div>}
      </div>
    </FieldFrame>
  );
}

export function TextAreaField({ label, hint, error, className, ...rest }: FieldProps & ComponentProps<'textarea'>) {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <textarea
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, { hint, error })}
        className={classNames(inputLook, 'resize-y', error && 'border-danger', className)}
        {...rest}
      />
    </FieldFrame>
  );
}
