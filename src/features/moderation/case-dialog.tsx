'use client';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { CaseView } from '@/contracts/views/moderation';
import { useTRPC } from '@/trpc/client';
import { Button, buttonLook } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { ErrorState } from '@/ui/error-state';
import { Skeleton } from '@/ui/skeleton';
import { useViewer } from '../accounts/use-viewer';
import { useErrorText } from '../errors/use-error-text';
import { postPath, userPath } from '../paths';
import { PersonName } from '../people/person-name';
import { CaseLog } from './case-log';
import { DecisionForm } from './decision-form';
import { useCase } from './use-case';

/** One case: what was reported and by whom, what was done, and what can be decided. */
export function CaseDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const t = useTranslations('moderation');
  const trpc = useTRPC();
  const errorText = useErrorText();
  const { data, error, refetch } = useQuery(trpc.moderation.case.queryOptions({ caseId }));
  return (
    <Dialog isOpen onOpenChange={(isOpen) => !isOpen && onClose()} title={t('case')} closeLabel={t('close')}>
      {error ? (
        <ErrorState title={t('failed')} text={errorText(error)} retryLabel={t('retry')} onRetry={() => void refetch()} />
      ) : data ? (
        <Case view={data} />
      ) : (
        <Skeleton className="h-64 w-full rounded-2xl" />
      )}
    </Dialog>
  );
}

function Case({ view }: { view: CaseView }) {
  const t = useTranslations('moderation');
  const viewer = useViewer();
  const { claim } = useCase();
  const isMine = view.claimedBy?.id === viewer?.id;
  const isOthers = view.claimedBy !== null && !isMine;
  return (
    <div className="grid grid-cols-1 gap-4 p-1">
      <Evidence view={view} />
      <Reports view={view} />
      {view.state === 'open' && (
        <div className="flex flex-wrap items-center gap-3">
          {isOthers ? (
            <p className="text-ink-soft">{t('claimedBy', { name: view.claimedBy?.nickname ?? '' })}</p>
          ) : (
            <Button
              tone="quiet"
              isBusy={claim.isPending}
              aria-pressed={isMine}
              onClick={() => claim.mutate({ caseId: view.id, claims: !isMine })}
            >
              {t(isMine ? 'release' : 'claim')}
            </Button>
          )}
        </div>
      )}
      {view.state === 'open' && !isOthers && <DecisionForm view={view} />}
      <CaseLog view={view} />
    </div>
  );
}

function Evidence({ view }: { view: CaseView }) {
  const t = useTranslations('moderation');
  const safety = useTranslations('safety');
  const { evidence, owner } = view;
  return (
    <section className="grid grid-cols-1 gap-2 rounded-2xl bg-sunk px-4 py-3">
      <div className="flex flex-wrap items-center gap-2 text-sm">
        {safety(`subjects.${view.subject}`)} <PersonName person={owner} />
        {view.upheldBefore > 0 && <span className="text-danger">{t('before', { count: view.upheldBefore })}</span>}
      </div>
      <p className="whitespace-pre-wrap break-words">{evidence.text}</p>
      {evidence.images.length > 0 && <p className="text-ink-soft text-sm">{t('images', { count: evidence.images.length })}</p>}
      <div className="flex flex-wrap gap-2">
        {view.isThere && evidence.postId && (
          <Link href={postPath(evidence.postId)} className={buttonLook({ tone: 'quiet', size: 'small' })}>
            {t('inPlace')}
          </Link>
        )}
        <Link href={userPath(owner.username)} className={buttonLook({ tone: 'quiet', size: 'small' })}>
          {t('profile')}
        </Link>
        {!view.isThere && <span className="text-ink-soft text-sm">{t('gone')}</span>}
      </div>
    </section>
  );
}

function Reports({ view }: { view: CaseView }) {
  const t = useTranslations('moderation');
  const safety = useTranslations('safety');
  return (
    <ul aria-label={t('reports')} className="grid grid-cols-1 gap-1 text-sm">
      {view.reports.map(({ id, reporter, reason, words }) => (
        <li key={id} className="break-words">
          <span className="font-medium">{reporter.nickname}</span>: {safety(`reasons.${reason}`)}
          {words && <span className="text-ink-soft"> “{words}”</span>}
        </li>
      ))}
    </ul>
  );
}
