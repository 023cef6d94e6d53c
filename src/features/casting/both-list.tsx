'use client';
import { Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Localized } from '@/lib/localized';
import { Button } from '@/ui/button';
import { BothField } from './both-field';

type BothListProps = {
  /** of one entry, as "Trait" */
  label: string;
  values: readonly Localized[];
  onChange: (values: Localized[]) => void;
  most: number;
  max: number;
  complaint: (index: number | null) => string | null;
};

/** Entries in both languages, to add to and to take from. */
export function BothList({ label, values, onChange, most, max, complaint }: BothListProps) {
  const t = useTranslations('casting');
  const own = complaint(null);
  return (
    <div className="grid grid-cols-1 gap-3">
      {values.map((value, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: entries have no name of their own, and are only added at the end
        <div key={index} className="flex items-start gap-2">
          <div className="min-w-0 grow">
            <BothField
              label={t('numbered', { label, n: index + 1 })}
              value={value}
              max={max}
              error={complaint(index)}
              onChange={(next) => onChange(values.map((old, at) => (at === index ? next : old)))}
            />
          </div>
          <Button
            tone="plain"
            size="icon"
            className="mt-6.5"
            aria-label={t('removeNumbered', { label, n: index + 1 })}
            onClick={() => onChange(values.filter((_, at) => at !== index))}
          >
            <X aria-hidden="true" className="size-4" />
          </Button>
        </div>
      ))}
      {values.length === 0 && own && (
        <p role="alert" className="text-danger text-sm">
          {own}
        </p>
      )}
      {values.length < most && (
        <Button
          tone="quiet"
          size="small"
          className="justify-self-start"
          onClick={() => onChange([...values, { en: '', zh: '' }])}
        >
          <Plus aria-hidden="true" className="size-4" />
          {t('addOne', { label })}
        </Button>
      )}
    </div>
  );
}
