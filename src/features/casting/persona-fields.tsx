'use client';
import { useTranslations } from 'next-intl';
import { limits } from '@/contracts/limits';
import { TextField } from '@/ui/field';
import { BothField } from './both-field';
import { BothList } from './both-list';
import { useForm } from './form-context';
import { Section } from './section';

const sizes = limits.character;

/** Who it is. */
export function PersonaFields() {
  const t = useTranslations('casting');
  const { form, changePersona, complaint } = useForm();
  const { persona } = form;
  const text = (field: 'name' | 'occupation' | 'description' | 'speakingStyle', isLong = false) => (
    <BothField
      label={t(`fields.${field}`)}
      value={persona[field]}
      max={sizes[field]}
      isLong={isLong}
      error={complaint(`persona.${field}`)}
      onChange={(value) => changePersona({ [field]: value })}
    />
  );
  return (
    <Section title={t('sections.persona')} hint={t('sections.personaHint')}>
      {text('name')}
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
        <TextField
          label={t('fields.age')}
          type="number"
          inputMode="numeric"
          min={1}
          max={sizes.age}
          value={persona.age > 0 ? String(persona.age) : ''}
          error={complaint('persona.age')}
          onChange={(event) => changePersona({ age: Math.round(Number(event.target.value)) || 0 })}
        />
      </div>
      <BothField
        label={t('fields.gender')}
        value={persona.gender ?? { en: '', zh: '' }}
        max={sizes.gender}
        error={complaint('persona.gender')}
        onChange={(gender) => changePersona({ gender })}
      />
      {text('occupation')}
      {text('description', true)}
      {text('speakingStyle', true)}
    </Section>
  );
}

/** What it is like, loves and wants. */
export function CharacterFields() {
  const t = useTranslations('casting');
  const { form, changePersona, complaint } = useForm();
  const list = (field: 'traits' | 'interests' | 'goals', one: 'trait' | 'interest' | 'goal') => (
    <BothList
      label={t(`fields.${one}`)}
      values={form.persona[field]}
      most={sizes[field]}
      max={sizes[one]}
      complaint={(index) => complaint(index === null ? `persona.${field}` : `persona.${field}.${index}`)}
      onChange={(values) => changePersona({ [field]: values })}
    />
  );
  return (
    <Section title={t('sections.character')} hint={t('sections.characterHint')}>
      {list('traits', 'trait')}
      {list('interests', 'interest')}
      {list('goals', 'goal')}
    </Section>
  );
}
