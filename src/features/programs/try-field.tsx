import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { FieldSchema } from '@/contracts/views/programs';
import { inputLook, TextField } from '@/ui/field';
import { typeText } from './type-text';

type TryFieldProps = {
  name: string;
  schema: FieldSchema;
  isRequired: boolean;
  value: string;
  onChange: (value: string) => void;
};

/** What may be chosen from; null where anything may be typed. */
function choicesOf({ type, enum: values, anyOf = [] }: FieldSchema): string[] | null {
  if (values) return values.map(String);
  if (type === 'boolean') return ['true', 'false'];
  return anyOf.map(choicesOf).find((choices) => choices !== null) ?? null;
}

/** One field of a call: few values to choose from, or text; arrays as JSON. */
export function TryField({ name, schema, isRequired, value, onChange }: TryFieldProps) {
  const t = useTranslations('programs');
  const id = useId();
  const choices = choicesOf(schema);
  const label = isRequired ? t('requiredField', { name }) : name;
  if (choices === null) {
    return (
      <TextField
        label={label}
        hint={typeText(schema)}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        autoComplete="off"
        autoCapitalize="none"
      />
    );
  }
  return (
    <div className="grid grid-cols-1 gap-1.5">
      <label htmlFor={id} className="font-medium text-sm">
        {label}
      </label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)} className={inputLook}>
        <option value="">{t('unset')}</option>
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {choice}
          </option>
        ))}
      </select>
    </div>
  );
}
