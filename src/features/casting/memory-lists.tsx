'use client';
import { Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { CharacterForm } from '@/contracts/inputs/characters';
import { limits } from '@/contracts/limits';
import { Button } from '@/ui/button';
import { TextAreaField, TextField } from '@/ui/field';
import { useForm } from './form-context';
import { Section } from './section';
import { SelectField } from './select-field';

/** What it brings along: only a beginning has this, later memories are mended at its page. */
export function BroughtAlong() {
  const t = useTranslations('casting');
  const { form, change, complaint } = useForm();
  return (
    <Section title={t('sections.memories')} hint={t('sections.memoriesHint')}>
      <TextField
        label={t('fields.coins')}
        type="number"
        min={0}
        max={limits.character.coins}
        value={form.coins}
        error={complaint('coins')}
        onChange={(event) => change({ coins: Math.round(Number(event.target.value)) || 0 })}
      />
      <TextAreaField
        label={t('fields.importantMemory')}
        rows={3}
        maxLength={limits.longMemory.max}
        value={form.importantMemory}
        error={complaint('importantMemory')}
        onChange={(event) => change({ importantMemory: event.target.value })}
      />
      <Knowledge />
      <Relationships />
    </Section>
  );
}

function Knowledge() {
  const t = useTranslations('casting');
  const { form, change, complaint } = useForm();
  const { knowledge } = form;
  const put = (index: number, parts: Partial<CharacterForm['knowledge'][number]>) =>
    change({ knowledge: knowledge.map((one, at) => (at === index ? { ...one, ...parts } : one)) });
  return (
    <div className="grid grid-cols-1 gap-3">
      {knowledge.map((memory, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: memories that are not kept yet have no name
        <div key={index} className="grid grid-cols-[1fr_auto] items-start gap-2 sm:grid-cols-[1fr_7rem_auto]">
          <div className="col-span-2 sm:col-span-1">
            <TextAreaField
              label={t('numbered', { label: t('fields.knowledge'), n: index + 1 })}
              rows={2}
              maxLength={limits.memory.max}
              value={memory.text}
              error={complaint(`knowledge.${index}.text`)}
              onChange={(event) => put(index, { text: event.target.value })}
            />
          </div>
          <TextField
            label={t('fields.importance')}
            type="number"
            min={1}
            max={10}
            value={memory.importance}
            error={complaint(`knowledge.${index}.importance`)}
            onChange={(event) => put(index, { importance: Math.round(Number(event.target.value)) })}
          />
          <RemoveButton
            label={t('removeNumbered', { label: t('fields.knowledge'), n: index + 1 })}
            onClick={() => change({ knowledge: knowledge.filter((_, at) => at !== index) })}
          />
        </div>
      ))}
      {knowledge.length < limits.character.knowledge && (
        <AddButton
          label={t('addOne', { label: t('fields.knowledge') })}
          onClick={() => change({ knowledge: [...knowledge, { text: '', importance: 5 }] })}
        />
      )}
    </div>
  );
}

function Relationships() {
  const t = useTranslations('casting');
  const { form, change, options, complaint } = useForm();
  const { relationships } = form;
  const put = (index: number, parts: Partial<CharacterForm['relationships'][number]>) =>
    change({ relationships: relationships.map((one, at) => (at === index ? { ...one, ...parts } : one)) });
  const people = options.characters.map(({ username, nickname }) => ({ value: username, label: `${nickname} @${username}` }));
  const free = options.characters.find(({ username }) => !relationships.some((one) => one.username === username));
  const twice = complaint('relationships');
  return (
    <div className="grid grid-cols-1 gap-3">
      {relationships.map((one, index) => (
        <fieldset
          key={`${one.username}/${String(index)}`}
          className="grid grid-cols-2 items-end gap-2 rounded-2xl bg-sunk p-3 sm:grid-cols-[2fr_1fr_1fr_auto]"
        >
          <legend className="sr-only">{t('numbered', { label: t('fields.relationship'), n: index + 1 })}</legend>
          <SelectField
            label={t('fields.person')}
            value={one.username}
            options={people}
            onChange={(username) => put(index, { username })}
          />
          <TextField
            label={t('fields.familiarity')}
            type="number"
            min={0}
            max={100}
            value={one.familiarity}
            error={complaint(`relationships.${index}.familiarity`)}
            onChange={(event) => put(index, { familiarity: Math.round(Number(event.target.value)) })}
          />
          <TextField
            label={t('fields.affinity')}
            type="number"
            min={-100}
            max={100}
            value={one.affinity}
            error={complaint(`relationships.${index}.affinity`)}
            onChange={(event) => put(index, { affinity: Math.round(Number(event.target.value)) })}
          />
          <RemoveButton
            label={t('removeNumbered', { label: t('fields.relationship'), n: index + 1 })}
            onClick={() => change({ relationships: relationships.filter((_, at) => at !== index) })}
          />
          <div className="col-span-full">
            <TextField
              label={t('fields.relationshipText')}
              maxLength={limits.memory.max}
              value={one.text}
              onChange={(event) => put(index, { text: event.target.value })}
            />
          </div>
        </fieldset>
      ))}
      {twice && relationships.length > 1 && (
        <p role="alert" className="text-danger text-sm">
          {twice}
        </p>
      )}
      {free && relationships.length < limits.character.relationships && (
        <AddButton
          label={t('addOne', { label: t('fields.relationship') })}
          onClick={() =>
            change({ relationships: [...relationships, { username: free.username, familiarity: 40, affinity: 20, text: '' }] })
          }
        />
      )}
    </div>
  );
}

const AddButton = ({ label, onClick }: { label: string; onClick: () => void }) => (
  <Button tone="quiet" size="small" className="justify-self-start" onClick={onClick}>
    <Plus aria-hidden="true" className="size-4" />
    {label}
  </Button>
);

const RemoveButton = ({ label, onClick }: { label: string; onClick: () => void }) => (
  <Button tone="plain" size="icon" className="sm:mt-6.5" aria-label={label} onClick={onClick}>
    <X aria-hidden="true" className="size-4" />
  </Button>
);
