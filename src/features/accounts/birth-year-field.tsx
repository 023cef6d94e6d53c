'use client';
import { useTranslations } from 'next-intl';
import { type ComponentProps, useId } from 'react';
import { limits } from '@/contracts/limits';
import { inputLook } from '@/ui/field';

const oldest = 110;

/** The years in which somebody who may join can be born, and those of the younger, who are told so politely. */
function years(): number[] {
  const latest = new Date().getFullYear();
  return Array.from({ length: oldest }, (_, ago) => latest - 5 - ago);
}

type BirthYearFieldProps = ComponentProps<'select'> & { none: string; error?: string | null };

export function BirthYearField({ none, error, ...rest }: BirthYearFieldProps) {
  const t = useTranslations('age');
  const id = useId();
  return (
    <div className="grid grid-cols-1 gap-1.5">
      <label htmlFor={id} className="font-medium text-sm">
        {t('year')}
      </label>
      <select
        id={id}
        autoComplete="bday-year"
        aria-describedby={`${id}-hint`}
        aria-invalid={error ? true : undefined}
        className={inputLook}
        {...rest}
      >
        <option value="">{none}</option>
        {years().map((year) => (
          <option key={year} value={year}>
            {year}
          </option>
        ))}
      </select>
      <p id={`${id}-hint`} role={error ? 'alert' : undefined} className={error ? 'text-danger text-sm' : 'text-ink-soft text-sm'}>
        {error ?? t('hint', limits.age)}
      </p>
    </div>
  );
}

/** What a form says of an age, with the clock that quiet hours go by; nothing where nothing was chosen. */
export function declaredAge(chosen: string): { birthYear: number; timeZone: string } | Record<string, never> {
  if (chosen === '') return {};
  return { birthYear: Number(chosen), timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone };
}
