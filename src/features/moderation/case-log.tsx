'use client';
import { useTranslations } from 'next-intl';
import type { ActionView, CaseView } from '@/contracts/views/moderation';
import { Button } from '@/ui/button';
import { Moment } from '../time/moment';
import { useCase } from './use-case';

/** What was decided, noted, replied and taken back, in the order of time. */
export function CaseLog({ view }: { view: CaseView }) {
  const t = useTranslations('moderation');
  if (view.actions.length === 0) return null;
  return (
    <section className="grid grid-cols-1 gap-2">
      <h3 className="font-semibold">{t('log')}</h3>
      <ol className="grid grid-cols-1 gap-2">
        {view.actions.map((action) => (
          <LogLine key={action.id} action={action} />
        ))}
      </ol>
    </section>
  );
}

function LogLine({ action }: { action: ActionView }) {
  const t = useTranslations('moderation');
  const { revert } = useCase();
  const mayRevert = action.kind !== 'note' && action.revertedAt === null;
  return (
    <li className="grid grid-cols-1 gap-1 rounded-2xl border border-line px-4 py-2 text-sm">
      <span className="flex flex-wrap items-center justify-between gap-2">
        <span>
          <span className="font-medium">{action.kind === 'note' ? t('noted') : t(`decisions.${action.kind}`)}</span>
          {action.moderator && ` · ${action.moderator.nickname}`} · <Moment at={action.createdAt} className="text-ink-soft" />
        </span>
        {mayRevert && (
          <Button tone="quiet" size="small" isBusy={revert.isPending} onClick={() => revert.mutate({ actionId: action.id })}>
            {t('revert')}
          </Button>
        )}
      </span>
      <span className="break-words">{action.reason}</span>
      {action.appeal && <span className="break-words text-ink-soft">{t('appeal', { text: action.appeal })}</span>}
      {action.revertedAt && <span className="text-leaf">{t('reverted')}</span>}
    </li>
  );
}
