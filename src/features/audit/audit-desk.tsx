'use client';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { ScrollText } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useDeferredValue, useId, useState } from 'react';
import { type AuditedAction, auditedActions } from '@/contracts/audit';
import type { AuditEntryView } from '@/contracts/views/audit';
import { useTRPC } from '@/trpc/client';
import { inputLook, TextField } from '@/ui/field';
import { Skeleton } from '@/ui/skeleton';
import { DeskLinks } from '../control-room/desk-links';
import { EndlessList } from '../list/endless-list';
import { itemsOf, nextPage } from '../list/items-of';
import { Moment } from '../time/moment';

/** Who did what: log-ins, changes of accounts and roles, decisions, and what operators did to the town. */
export function AuditDesk() {
  const t = useTranslations('audit');
  const trpc = useTRPC();
  const [actor, setActor] = useState('');
  const [action, setAction] = useState<AuditedAction | null>(null);
  const named = useDeferredValue(actor).trim();
  const filter = { ...(named ? { actor: named } : {}), ...(action ? { action } : {}) };
  const found = useInfiniteQuery(
    trpc.audit.list.infiniteQueryOptions(filter, { ...nextPage, placeholderData: keepPreviousData }),
  );
  return (
    <div className="grid grid-cols-1 gap-4">
      <DeskLinks />
      <h1 className="font-display text-3xl">{t('title')}</h1>
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
        <TextField label={t('actor')} value={actor} onChange={(event) => setActor(event.target.value)} />
        <ActionField value={action} onChange={setAction} />
      </div>
      <EndlessList
        query={found}
        items={itemsOf(found.data)}
        keyOf={({ id }) => id}
        renderItem={(entry) => <Entry entry={entry} />}
        skeleton={<Skeleton className="h-14 w-full rounded-2xl" />}
        empty={{ icon: ScrollText, title: t('emptyTitle'), text: t('emptyText') }}
        label={t('title')}
        className="grid grid-cols-1 gap-2"
      />
    </div>
  );
}

type ActionFieldProps = { value: AuditedAction | null; onChange: (action: AuditedAction | null) => void };

function ActionField({ value, onChange }: ActionFieldProps) {
  const t = useTranslations('audit');
  const id = useId();
  return (
    <div className="grid grid-cols-1 gap-1.5">
      <label htmlFor={id} className="font-medium text-sm">
        {t('action')}
      </label>
      <select
        id={id}
        value={value ?? ''}
        className={inputLook}
        onChange={(event) => onChange(auditedActions.find((one) => one === event.target.value) ?? null)}
      >
        <option value="">{t('everything')}</option>
        {auditedActions.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
    </div>
  );
}

function Entry({ entry }: { entry: AuditEntryView }) {
  const t = useTranslations('audit');
  const facts = Object.entries(entry.detail).map(([key, value]) => `${key}: ${value ?? '—'}`);
  return (
    <div className="grid grid-cols-1 gap-0.5 rounded-2xl bg-sunk px-4 py-2.5 text-sm">
      <span className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-medium">{entry.action}</span>
        <span>{entry.actor ? `@${entry.actor.username}` : t('nobody')}</span>
        <Moment at={entry.createdAt} className="text-ink-soft" />
      </span>
      <span className="break-all text-ink-soft">
        {entry.subjectKind} {entry.subjectName ? `@${entry.subjectName}` : entry.subjectId}
        {facts.length > 0 && ` · ${facts.join(', ')}`}
      </span>
    </div>
  );
}
