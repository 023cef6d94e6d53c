'use client';
import { useTranslations } from 'next-intl';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { limits } from '@/contracts/limits';
import { Button } from '@/ui/button';
import { inputLook, TextAreaField } from '@/ui/field';

type Fields = { text: string; importance: number };
type MemoryFieldsProps = {
  start: Fields;
  max: number;
  submitLabel: string;
  isBusy: boolean;
  onSubmit: (fields: Fields) => void;
  /** beside the button that submits */
  children?: ReactNode;
};

const steps = Array.from({ length: limits.importance.max }, (_, i) => i + 1);

/** The words and the weight of a memory. */
export function MemoryFields({ start, max, submitLabel, isBusy, onSubmit, children }: MemoryFieldsProps) {
  const t = useTranslations('character');
  const importanceId = useId();
  const [text, setText] = useState(start.text);
  const [importance, setImportance] = useState(start.importance);
  const trimmed = text.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (trimmed) onSubmit({ text: trimmed, importance });
  };
  return (
    <form onSubmit={submit} className="grid grid-cols-1 gap-3">
      <TextAreaField
        label={t('memoryText')}
        value={text}
        maxLength={max}
        rows={3}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="flex flex-wrap items-end gap-3">
        <div className="grid gap-1.5">
          <label htmlFor={importanceId} className="font-medium text-sm">
            {t('memoryImportance')}
          </label>
          <select
            id={importanceId}
            value={importance}
            onChange={(event) => setImportance(Number(event.target.value))}
            className={inputLook}
          >
            {steps.map((step) => (
              <option key={step} value={step}>
                {step}
              </option>
            ))}
          </select>
        </div>
        <Button type="submit" disabled={!trimmed} isBusy={isBusy}>
          {submitLabel}
        </Button>
        {children}
      </div>
    </form>
  );
}
