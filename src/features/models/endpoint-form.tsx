'use client';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import type { EndpointView } from '@/contracts/views/models';
import { Button } from '@/ui/button';
import { TextAreaField, TextField } from '@/ui/field';
import { Segmented } from '@/ui/segmented';
import { Switch } from '@/ui/switch';
import { CheckConnection } from './check-connection';
import { type EndpointFields, type EndpointForm as Form, fieldsOf } from './form-fields';

const numbers = ['concurrency', 'weight', 'requestsPerMinute', 'tokensPerMinute', 'priceIn', 'priceOut'] as const;
const kinds = ['openai-compatible', 'openai'] as const;

type EndpointFormProps = {
  start: Form;
  /** the endpoint that is edited, for its key and what the form does not show */
  edited?: EndpointView;
  hasKey: boolean;
  isBusy: boolean;
  onCancel: () => void;
  onSubmit: (fields: EndpointFields) => void;
};

export function EndpointForm({ start, edited, hasKey, isBusy, onCancel, onSubmit }: EndpointFormProps) {
  const t = useTranslations('models');
  const [form, setForm] = useState(start);
  const [wrong, setWrong] = useState<ReadonlySet<keyof Form>>(new Set());
  const put = (change: Partial<Form>) => setForm((before) => ({ ...before, ...change }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = fieldsOf(form, edited?.settings.models);
    setWrong(read.ok ? new Set() : read.wrong);
    if (read.ok) onSubmit(read.fields);
  };
  const text = (field: 'name' | 'baseUrl' | 'apiKey' | 'model' | 'models' | 'purposes' | (typeof numbers)[number]) => ({
    label: t(`fields.${field}`),
    value: form[field],
    error: wrong.has(field) ? t('wrong') : null,
    onChange: (event: { target: { value: string } }) => put({ [field]: event.target.value }),
  });
  return (
    <form onSubmit={submit} noValidate className="grid grid-cols-1 gap-4">
      <TextField {...text('name')} autoComplete="off" />
      <Segmented
        label={t('kind')}
        value={form.kind}
        options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        onChange={(kind) => put({ kind })}
        className="justify-self-start"
      />
      <TextField {...text('baseUrl')} hint={t('hints.baseUrl')} inputMode="url" autoComplete="off" spellCheck={false} />
      <TextField
        {...text('apiKey')}
        hint={hasKey ? t('hints.keyKept') : t('hints.key')}
        type="password"
        autoComplete="new-password"
      />
      <TextField {...text('model')} autoComplete="off" spellCheck={false} />
      <CheckConnection
        server={{ ...(edited ? { id: edited.id } : {}), baseUrl: form.baseUrl, apiKey: form.apiKey, model: form.model }}
        onChoose={(model) => put({ model })}
      />
      <TextAreaField {...text('models')} hint={t('hints.models')} rows={2} spellCheck={false} />
      <TextField {...text('purposes')} hint={t('hints.purposes')} autoComplete="off" spellCheck={false} />
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        {numbers.map((field) => (
          <TextField key={field} {...text(field)} inputMode="decimal" autoComplete="off" />
        ))}
      </div>
      <Switch label={t('fields.isReserve')} isOn={form.isReserve} onChange={(isReserve) => put({ isReserve })} />
      <Switch label={t('fields.isEnabled')} isOn={form.isEnabled} onChange={(isEnabled) => put({ isEnabled })} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" isBusy={isBusy}>
          {t('save')}
        </Button>
        <Button tone="plain" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
