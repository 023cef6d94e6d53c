'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/client';
import { Moment } from '../time/moment';

const verbs = ['corrected', 'deleted', 'forgotten', 'exported'] as const;

/** For operators: who changed what this character remembers of people. */
export function MemoryAudit({ username }: { username: string }) {
  const t = useTranslations('remembered');
  const trpc = useTRPC();
  const { data } = useQuery(trpc.remembered.audit.queryOptions({ username }));
  if (!data || data.length === 0) return null;
  return (
    <details className="rounded-2xl border border-line px-4 py-3">
      <summary className="cursor-pointer font-medium">{t('audit')}</summary>
      <ul className="grid grid-cols-1 gap-1 pt-2 text-sm">
        {data.map(({ id, verb, by, at }) => (
          <li key={id} className="flex flex-wrap gap-x-2">
            <span>{t(`audits.${verbs.find((known) => known === verb) ?? 'corrected'}`, { name: by })}</span>
            <Moment at={at} className="text-ink-soft" />
          </li>
        ))}
      </ul>
    </details>
  );
}
