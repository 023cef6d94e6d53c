'use client';
import { useTranslations } from 'next-intl';
import { type FormEvent, type ReactNode, useState } from 'react';
import { createCharacterInput, type CharacterForm as Form } from '@/contracts/inputs/characters';
import { limits } from '@/contracts/limits';
import type { CastingOptions } from '@/contracts/views/characters';
import { Button } from '@/ui/button';
import { TextAreaField, TextField } from '@/ui/field';
import { useToast } from '@/ui/toast';
import type { useImageUpload } from '../composer/use-image-upload';
import { FormProvider, useForm } from './form-context';
import { errorsOf, type FormErrors } from './form-errors';
import { LifeFields } from './life-fields';
import { BroughtAlong } from './memory-lists';
import { CharacterFields, PersonaFields } from './persona-fields';
import { PersonaPreview } from './persona-preview';
import { PortraitField } from './portrait-field';
import { Section } from './section';
import { useLeaveWarning } from './use-leave-warning';

type CharacterFormProps = {
  start: Form;
  options: CastingOptions;
  /** one who is there already has a name for good, and memories of its own */
  isNew: boolean;
  /** what a card filled in is not saved yet */
  isImported?: boolean;
  portraitUrl: string | null;
  /** a picture that came with a card */
  picture: ReturnType<typeof useImageUpload>;
  submitLabel: string;
  isBusy: boolean;
  onSubmit: (form: Form) => void;
  children?: ReactNode;
};

const none: FormErrors = new Map();

export function CharacterForm(props: CharacterFormProps) {
  const { start, options, isNew, picture, submitLabel, isBusy, onSubmit, children } = props;
  const t = useTranslations('casting');
  const show = useToast();
  const [form, setForm] = useState(start);
  const [errors, setErrors] = useState(none);
  const isChanged = form !== start || picture.upload !== null || props.isImported === true;
  useLeaveWarning(isChanged && !isBusy, t('leaveQuestion'));
  const isUploading = picture.upload !== null && picture.upload.imageId === null && picture.upload.failure === null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const portraitId = picture.upload?.imageId ?? undefined;
    const parsed = createCharacterInput.safeParse({ ...form, portraitId });
    setErrors(errorsOf(parsed.error?.issues ?? []));
    if (parsed.success) onSubmit(parsed.data);
    else show(t('notComplete'), 'bad');
  };
  const state = { form, errors, options, change: (parts: Partial<Form>) => setForm((old) => ({ ...old, ...parts })) };
  return (
    <FormProvider state={state}>
      <form onSubmit={submit} noValidate aria-label={t('formLabel')} className="grid grid-cols-1 gap-4">
        {children}
        <AccountFields isNew={isNew} />
        <PersonaFields />
        <CharacterFields />
        <LifeFields homeId={isNew ? null : start.life.homeId} />
        {isNew && <BroughtAlong />}
        <PortraitField url={props.portraitUrl} picture={picture} />
        <PersonaPreview />
        <div className="sticky bottom-16 z-10 flex flex-wrap items-center justify-end gap-3 rounded-card border border-line bg-surface/95 p-4 shadow-card backdrop-blur lg:bottom-4">
          {isChanged && <p className="mr-auto text-ink-soft text-sm">{t('unsaved')}</p>}
          {errors.size > 0 && (
            <p role="alert" className="text-danger text-sm">
              {t('mistakes', { count: errors.size })}
            </p>
          )}
          <Button type="submit" size="large" isBusy={isBusy} disabled={!isChanged || isUploading}>
            {submitLabel}
          </Button>
        </div>
      </form>
    </FormProvider>
  );
}

function AccountFields({ isNew }: { isNew: boolean }) {
  const t = useTranslations('casting');
  const { form, change, complaint } = useForm();
  return (
    <Section title={t('sections.account')} hint={t('sections.accountHint')}>
      {isNew && (
        <TextField
          label={t('fields.username')}
          value={form.username}
          maxLength={limits.username.max}
          autoComplete="off"
          error={complaint('username')}
          onChange={(event) => change({ username: event.target.value })}
        />
      )}
      <TextAreaField
        label={t('fields.bio')}
        rows={2}
        maxLength={limits.bio.max}
        value={form.bio}
        error={complaint('bio')}
        onChange={(event) => change({ bio: event.target.value })}
      />
    </Section>
  );
}
