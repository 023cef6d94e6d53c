'use client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { MonitorSmartphone } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { SessionView } from '@/contracts/views/people';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { ErrorState } from '@/ui/error-state';
import { Skeleton } from '@/ui/skeleton';
import { useToast } from '@/ui/toast';
import { useErrorText } from '../errors/use-error-text';
import { Moment } from '../time/moment';
import { describeDevice } from './describe-device';

/** Where one is logged in, and how to end it there. */
export function Sessions() {
  const t = useTranslations('sessions');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const list = useQuery(trpc.accounts.sessions.queryOptions());
  const outcome = {
    onSuccess: () => queryClient.invalidateQueries(trpc.accounts.sessions.queryFilter()),
    onError: (error: unknown) => show(errorText(error), 'bad'),
  };
  const end = useMutation(trpc.accounts.revokeSession.mutationOptions(outcome));
  const endOthers = useMutation(trpc.accounts.revokeOtherSessions.mutationOptions(outcome));
  if (list.isPending) return <Skeleton className="h-16 w-full rounded-card" />;
  if (list.isError) {
    return (
      <ErrorState title={t('failed')} text={errorText(list.error)} retryLabel={t('retry')} onRetry={() => void list.refetch()} />
    );
  }
  return (
    <div className="grid grid-cols-1 gap-4">
      <ul className="grid grid-cols-1 gap-2">
        {list.data.map((session) => (
          <li key={session.id} className="flex items-center gap-3 rounded-2xl bg-sunk px-4 py-3">
            <SessionLine session={session} />
            {!session.isThis && (
              <Button tone="quiet" size="small" onClick={() => end.mutate({ sessionId: session.id })}>
                {t('end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {list.data.length > 1 && (
        <Button tone="danger" className="justify-self-start" isBusy={endOthers.isPending} onClick={() => endOthers.mutate()}>
          {t('endOthers')}
        </Button>
      )}
    </div>
  );
}

function SessionLine({ session }: { session: SessionView }) {
  const t = useTranslations('sessions');
  const device = describeDevice(session.userAgent);
  return (
    <>
      <MonitorSmartphone aria-hidden="true" className="size-5 shrink-0 text-ink-soft" strokeWidth={1.6} />
      <div className="min-w-0 grow">
        <p className="truncate font-medium">
          {device ?? t('unknownDevice')}
          {session.address && <span className="font-normal text-ink-soft"> · {session.address}</span>}
        </p>
        <p className="text-ink-soft text-sm">
          {session.isThis ? <span className="font-medium text-leaf">{t('thisOne')}</span> : <Moment at={session.lastSeenAt} />}
        </p>
      </div>
    </>
  );
}
