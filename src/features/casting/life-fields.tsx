'use client';
import { Plus, Sun, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { CharacterForm } from '@/contracts/inputs/characters';
import { ordinaryDay } from '@/contracts/inputs/ordinary-day';
import { limits } from '@/contracts/limits';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/field';
import { useLocalized } from '../preferences/use-localized';
import { clockOf, minuteOf } from './clock-field';
import { useForm } from './form-context';
import { Section } from './section';
import { SelectField } from './select-field';

type Item = CharacterForm['life']['routine'][number];
const activities = ['eat', 'work', 'rest', 'leisure', 'social', 'sleep'] as const;

/** Where it lives and works, and its ordinary day. */
export function LifeFields({ homeId: ownHome }: { homeId: string | null }) {
  const t = useTranslations('casting');
  const localized = useLocalized();
  const { form, changeLife, complaint, options } = useForm();
  const { life } = form;
  return (
    <Section title={t('sections.life')} hint={t('sections.lifeHint')}>
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-3">
        <SelectField
          label={t('fields.home')}
          value={life.homeId}
          error={complaint('life.homeId')}
          options={[
            { value: '', label: t('choose'), isOff: true },
            ...options.homes.map(({ id, name, room }) => ({
              value: id,
              label: t('homeRoom', { name: localized(name), room }),
              isOff: room === 0 && id !== ownHome,
            })),
          ]}
          onChange={(homeId) => changeLife({ homeId })}
        />
        <SelectField
          label={t('fields.work')}
          value={life.workplaceId ?? ''}
          options={[
            { value: '', label: t('noWork') },
            ...options.places.map(({ id, name }) => ({ value: id, label: localized(name) })),
          ]}
          onChange={(id) => changeLife({ workplaceId: id || null })}
        />
        <TextField
          label={t('fields.bedtime')}
          type="time"
          value={clockOf(life.bedtime)}
          onChange={(event) => changeLife({ bedtime: minuteOf(event.target.value) ?? life.bedtime })}
        />
      </div>
      <Routine />
    </Section>
  );
}

function Routine() {
  const t = useTranslations('casting');
  const { form, changeLife, complaint } = useForm();
  const { life } = form;
  const put = (index: number, parts: Partial<Item>) =>
    changeLife({ routine: life.routine.map((item, at) => (at === index ? { ...item, ...parts } : item)) });
  return (
    <fieldset className="grid grid-cols-1 gap-3">
      <legend className="pb-1 font-medium text-sm">{t('fields.routine')}</legend>
      {life.routine.length === 0 && <p className="text-ink-soft text-sm">{t('routineEmpty')}</p>}
      {life.routine.map((item, index) => (
        <RoutineRow
          // biome-ignore lint/suspicious/noArrayIndexKey: entries have no name of their own
          key={index}
          n={index + 1}
          item={item}
          error={complaint(`life.routine.${index}`)}
          onChange={(parts) => put(index, parts)}
          onRemove={() => changeLife({ routine: life.routine.filter((_, at) => at !== index) })}
        />
      ))}
      <div className="flex flex-wrap gap-2">
        {life.routine.length < limits.character.routine && (
          <Button
            tone="quiet"
            size="small"
            onClick={() => {
              const item: Item = { at: 540, minutes: 60, activity: 'leisure', placeId: life.homeId || null, note: '' };
              changeLife({ routine: [...life.routine, item] });
            }}
          >
            <Plus aria-hidden="true" className="size-4" />
            {t('addRoutine')}
          </Button>
        )}
        <Button
          tone="quiet"
          size="small"
          disabled={life.homeId === ''}
          onClick={() => changeLife({ routine: ordinaryDay(life) })}
        >
          <Sun aria-hidden="true" className="size-4" />
          {t('fillDay')}
        </Button>
      </div>
    </fieldset>
  );
}

type RowProps = {
  n: number;
  item: Item;
  error: string | null;
  onChange: (parts: Partial<Item>) => void;
  onRemove: () => void;
};

function RoutineRow({ n, item, error, onChange, onRemove }: RowProps) {
  const t = useTranslations('casting');
  const plan = useTranslations('character.activities');
  const localized = useLocalized();
  const { options } = useForm();
  return (
    <fieldset className="grid grid-cols-2 items-end gap-2 rounded-2xl bg-sunk p-3 sm:grid-cols-[7rem_6rem_1fr_1fr_2fr_auto]">
      <legend className="sr-only">{t('routineRow', { n })}</legend>
      <TextField
        label={t('fields.at')}
        type="time"
        value={clockOf(item.at)}
        error={error}
        onChange={(event) => onChange({ at: minuteOf(event.target.value) ?? item.at })}
      />
      <TextField
        label={t('fields.minutes')}
        type="number"
        min={5}
        max={600}
        step={5}
        value={item.minutes}
        onChange={(event) => onChange({ minutes: Math.round(Number(event.target.value)) })}
      />
      <SelectField
        label={t('fields.activity')}
        value={item.activity}
        options={activities.map((value) => ({ value, label: plan(value) }))}
        onChange={(value) => onChange({ activity: activities.find((known) => known === value) ?? 'leisure' })}
      />
      <SelectField
        label={t('fields.place')}
        value={item.placeId ?? ''}
        options={[
          { value: '', label: t('anywhere') },
          ...options.places.map(({ id, name }) => ({ value: id, label: localized(name) })),
        ]}
        onChange={(id) => onChange({ placeId: id || null })}
      />
      <TextField
        label={t('fields.note')}
        value={item.note}
        maxLength={200}
        onChange={(event) => onChange({ note: event.target.value })}
      />
      <Button tone="plain" size="icon" aria-label={t('removeRoutine', { n })} onClick={onRemove}>
        <X aria-hidden="true" className="size-4" />
      </Button>
    </fieldset>
  );
}
