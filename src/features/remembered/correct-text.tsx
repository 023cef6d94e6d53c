'use client';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '@/ui/button';
import { TextAreaField } from '@/ui/field';
import { CharacterCounter } from '../composer/character-counter';

type CorrectTextProps = {
  label: string;
  start: string;
  max: number;
  isBusy: boolean;
  onSave: (text: string) => void;
  onCancel: () => void;
};

/** One's own words for what is remembered. */
export function CorrectText({ label, start, max, isBusy, onSave, onCancel }: CorrectTextProps) {
  const t = useTranslations('remembered');
  const [text, setText] = useState(start);
  const trimmed = text.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (trimmed) onSave(trimmed);
  };
  return (
    <form onSubmit={submit} className="grid grid-cols-1 gap-3">
      <TextAreaField label={label} value={text} maxLength={max} rows={3} onChange={(event) => setText(event.target.value)} />
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" size="small" disabled={!trimmed} isBusy={isBusy}>
          {t('save')}
        </Button>
        <Button tone="plain" size="small" onClick={onCancel}>
          {t('cancel')}
        </Button>
        <CharacterCounter text={trimmed} max={max} />
      </div>
    </form>
  );
}
