'use client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { limits } from '@/contracts/limits';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { ErrorState } from '@/ui/error-state';
import { Skeleton } from '@/ui/skeleton';
import { useToast } from '@/ui/toast';
import { useErrorText } from '../errors/use-error-text';
import { NewToken } from '../programs/new-token';
import { TokenRow } from '../programs/token-row';
import { Section } from './section';

/** What programs call Kith with on one's behalf. */
export function TokensSection() {
  const t = useTranslations('programs');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const errorText = useErrorText();
  const show = useToast();
  const [isNew, setIsNew] = useState(false);
  const list = useQuery(trpc.tokens.list.queryOptions());
  const lookAgain = () => queryClient.invalidateQueries(trpc.tokens.list.queryFilter());
  const remove = useMutation(
    trpc.tokens.remove.mutationOptions({
      onSuccess: () => show(t('removed')),
      onError: (error) => show(errorText(error), 'bad'),
      onSettled: lookAgain,
    }),
  );
  if (list.isPending) return <Skeleton className="h-24 w-full rounded-card" />;
  if (list.isError) {
    return (
      <ErrorState title={t('failed')} text={errorText(list.error)} retryLabel={t('retry')} onRetry={() => void list.refetch()} />
    );
  }
  return (
    <Section title={t('tokens')} text={t('tokensText')}>
      <p className="text-sm">
        <Link href="/api/docs" className="text-accent underline">
          {t('docs')}
        </Link>
      </p>
      {list.data.length === 0 && <p className="text-ink-soft text-sm">{t('none')}</p>}
      {list.data.length > 0 && (
        <ul className="grid grid-cols-1 gap-2">
          {list.data.map((token) => (
            <TokenRow
              key={token.id}
              token={token}
              isBusy={remove.isPending}
              onRemove={() => remove.mutate({ tokenId: token.id })}
            />
          ))}
        </ul>
      )}
      {list.data.length < limits.tokens.most ? (
        <Button tone="quiet" className="w-fit" onClick={() => setIsNew(true)}>
          {t('add')}
        </Button>
      ) : (
        <p className="text-ink-soft text-sm">{t('full', { most: limits.tokens.most })}</p>
      )}
      <NewToken isOpen={isNew} onOpenChange={setIsNew} onMade={() => void lookAgain()} />
    </Section>
  );
}
