'use client';
import { useTranslations } from 'next-intl';
import { limits } from '@/contracts/limits';
import type { PostLabelView } from '@/contracts/views/posts';
import { TextField } from '@/ui/field';
import { Switch } from '@/ui/switch';

/** What stands before a post until its reader asks to see it. */
export function LabelFields({ label, onChange }: { label: PostLabelView; onChange: (label: PostLabelView) => void }) {
  const t = useTranslations('composer.labelFields');
  const hasLabel = label.isSensitive || label.isSpoiler;
  return (
    <fieldset className="grid grid-cols-1 gap-3">
      <legend className="sr-only">{t('title')}</legend>
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        <Switch label={t('sensitive')} isOn={label.isSensitive} onChange={(isSensitive) => onChange({ ...label, isSensitive })} />
        <Switch label={t('spoiler')} isOn={label.isSpoiler} onChange={(isSpoiler) => onChange({ ...label, isSpoiler })} />
      </div>
      {hasLabel && (
        <TextField
          label={t('warning')}
          placeholder={t('warningExample')}
          value={label.warning}
          maxLength={limits.warning.max}
          onChange={(event) => onChange({ ...label, warning: event.target.value })}
        />
      )}
    </fieldset>
  );
}
