'use client';
import { useTranslations } from 'next-intl';
import { type Localized, languages } from '@/lib/localized';
import { TextAreaField, TextField } from '@/ui/field';

type BothFieldProps = {
  label: string;
  value: Localized;
  onChange: (value: Localized) => void;
  max: number;
  error: string | null;
  isLong?: boolean;
};

/** The same text in English and in Chinese; one of them is enough. */
export function BothField({ label, value, onChange, max, error, isLong = false }: BothFieldProps) {
  const t = useTranslations('casting');
  const Field = isLong ? TextAreaField : TextField;
  return (
    <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
      {languages.map((language, index) => (
        <Field
          key={language}
          lang={language}
          label={t('inLanguage', { label, language: t(`languages.${language}`) })}
          value={value[language]}
          maxLength={max}
          error={index === 0 ? error : null}
          {...(isLong ? { rows: 4 } : {})}
          onChange={(event: { target: { value: string } }) => onChange({ ...value, [language]: event.target.value })}
        />
      ))}
    </div>
  );
}
