'use client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { signIn } from 'next-auth/react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { IdentityView } from '@/contracts/views/identities';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { Skeleton } from '@/ui/skeleton';
import { useToast } from '@/ui/toast';
import { PasswordQuestion } from '../accounts/password-question';
import { useErrorText } from '../errors/use-error-text';
import { Moment } from '../time/moment';
import { Section } from './section';

/** Accounts elsewhere that open this one. Not there where nobody can come from elsewhere. */
export function ProvidersSection() {
  const t = useTranslations('providers');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const [asked, setAsked] = useState<IdentityView | null>(null);
  const own = useQuery(trpc.identities.own.queryOptions());
  const remove = useMutation(
    trpc.identities.remove.mutationOptions({
      onSuccess: async () => {
        setAsked(null);
        show(t('removed'));
        await queryClient.invalidateQueries(trpc.identities.own.queryFilter());
      },
    }),
  );
  if (own.isError) return <p role="alert">{errorText(own.error)}</p>;
  if (own.isPending) return <Skeleton className="h-16 w-full rounded-card" />;
  const { providers, linked } = own.data;
  if (providers.length === 0 && linked.length === 0) return null;
  const ask = (identity: IdentityView) => {
    remove.reset();
    setAsked(identity);
  };
  return (
    <Section title={t('title')} text={t('text')}>
      {linked.length > 0 && (
        <ul className="grid grid-cols-1 gap-2">
          {linked.map((identity) => (
            <li key={identity.id} className="flex flex-wrap items-center gap-3 rounded-2xl bg-sunk px-4 py-3">
              <Linked identity={identity} />
              <Button
                tone="danger"
                size="small"
                aria-label={t('removeNamed', { provider: identity.provider })}
                onClick={() => ask(identity)}
              >
                {t('remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="flex flex-wrap gap-2">
        {providers.map(({ id, name }) => (
          <Button key={id} tone="quiet" onClick={() => void signIn(id, { callbackUrl: '/settings#security' })}>
            {t('connect', { provider: name })}
          </Button>
        ))}
      </div>
      <PasswordQuestion
        isOpen={asked !== null}
        onOpenChange={(open) => !open && setAsked(null)}
        title={t('removeTitle', { provider: asked?.provider ?? '' })}
        text={t('removeText')}
        confirmLabel={t('remove')}
        isDangerous
        isBusy={remove.isPending}
        error={remove.error}
        onConfirm={(currentPassword) => asked && remove.mutate({ identityId: asked.id, currentPassword })}
      />
    </Section>
  );
}

function Linked({ identity: { provider, label, createdAt, lastUsedAt } }: { identity: IdentityView }) {
  const t = useTranslations('providers');
  return (
    <div className="min-w-0 grow">
      <p className="truncate font-medium">
        {provider}
        {label && <span className="font-normal text-ink-soft"> · {label}</span>}
      </p>
      <p className="text-ink-soft text-sm">
        {t('lastUsed')} <Moment at={lastUsedAt ?? createdAt} />
      </p>
    </div>
  );
}
