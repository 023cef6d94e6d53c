'use client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { ShieldCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { CaseRowView } from '@/contracts/views/moderation';
import { useTRPC } from '@/trpc/client';
import { cardLook } from '@/ui/card';
import { classNames } from '@/ui/class-names';
import { Segmented } from '@/ui/segmented';
import { Skeleton } from '@/ui/skeleton';
import { EndlessList } from '../list/endless-list';
import { itemsOf, nextPage } from '../list/items-of';
import { Moment } from '../time/moment';
import { CaseDialog } from './case-dialog';
import { TownHold } from './town-hold';

type State = 'open' | 'closed';
const everyMs = 10_000;

/** What was reported, the worst first, and what can be done about it. */
export function ModerationDesk() {
  const t = useTranslations('moderation');
  const trpc = useTRPC();
  const [state, setState] = useState<State>('open');
  const [open, setOpen] = useState<string | null>(null);
  const found = useInfiniteQuery(
    trpc.moderation.queue.infiniteQueryOptions({ state }, { ...nextPage, refetchInterval: everyMs }),
  );
  return (
    <div className="grid grid-cols-1 gap-4">
      <h1 className="font-display text-3xl">{t('title')}</h1>
      <TownHold />
      <Segmented
        label={t('which')}
        value={state}
        options={[
          { value: 'open', label: t('open') },
          { value: 'closed', label: t('closed') },
        ]}
        onChange={setState}
        className="justify-self-start"
      />
      <EndlessList
        query={found}
        items={itemsOf(found.data)}
        keyOf={({ id }) => id}
        renderItem={(one) => <CaseRow row={one} onOpen={() => setOpen(one.id)} />}
        skeleton={<Skeleton className="h-28 w-full rounded-card" />}
        empty={{ icon: ShieldCheck, title: t('emptyTitle'), text: t('emptyText') }}
        label={t('title')}
        className="grid grid-cols-1 gap-3"
      />
      {open && <CaseDialog caseId={open} onClose={() => setOpen(null)} />}
    </div>
  );
}

function CaseRow({ row, onOpen }: { row: CaseRowView; onOpen: () => void }) {
  const t = useTranslations('moderation');
  const safety = useTranslations('safety');
  return (
    <button
      type="button"
      onClick={onOpen}
      className={classNames(cardLook, 'grid w-full grid-cols-1 gap-1.5 px-5 py-4 text-left hover:shadow-float')}
    >
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className={row.severity >= 5 ? 'font-semibold text-danger' : 'font-semibold'}>
          {row.reasons.map((reason) => safety(`reasons.${reason}`)).join(' · ') || t('withoutReport')}
        </span>
        {row.reportsCount > 0 && <span className="text-ink-soft text-sm">{t('reported', { count: row.reportsCount })}</span>}
        <Moment at={row.createdAt} className="text-ink-soft text-sm" />
      </span>
      <span className="text-ink-soft text-sm">
        {t('of', { subject: safety(`subjects.${row.subject}`), name: row.owner.nickname })}
      </span>
      {row.excerpt && <span className="line-clamp-2 break-words">{row.excerpt}</span>}
      {row.claimedBy && <span className="text-leaf text-sm">{t('claimedBy', { name: row.claimedBy.nickname })}</span>}
    </button>
  );
}
