'use client';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ErrorState } from '@/ui/error-state';
import { Skeleton } from '@/ui/skeleton';
import { useErrorText } from '../errors/use-error-text';
import { BudgetCard } from './budget-card';
import { EndpointCard } from './endpoint-card';
import { EndpointForm } from './endpoint-form';
import { emptyForm } from './form-fields';
import { PurposeCard } from './purpose-card';
import { useEndpointChanges } from './use-endpoint-changes';

const lookAgainMs = 5_000;

/** For operators: the model servers, what they do and cost, and what is left of the day's budgets. */
export function ModelDesk() {
  const t = useTranslations('models');
  const trpc = useTRPC();
  const errorText = useErrorText();
  const { data: view, error, refetch } = useQuery({ ...trpc.models.view.queryOptions(), refetchInterval: lookAgainMs });
  if (!view && error) {
    return <ErrorState title={t('failed')} text={errorText(error)} retryLabel={t('retry')} onRetry={() => void refetch()} />;
  }
  if (!view) return <Skeleton className="h-80 w-full rounded-card" />;
  return (
    <div className="grid grid-cols-1 gap-4">
      <h1 className="font-display text-3xl">{t('title')}</h1>
      <p className="text-ink-soft">{t('intro')}</p>
      <ul aria-label={t('servers')} className="grid grid-cols-1 gap-4">
        {view.endpoints.map((endpoint) => (
          <EndpointCard key={endpoint.id} endpoint={endpoint} />
        ))}
      </ul>
      <AddEndpoint />
      <PurposeCard purposes={view.purposes} />
      <BudgetCard budgets={view.budgets} />
    </div>
  );
}

function AddEndpoint() {
  const t = useTranslations('models');
  const { add } = useEndpointChanges();
  const [isOpen, setIsOpen] = useState(false);
  if (!isOpen) {
    return (
      <Button tone="quiet" className="justify-self-start" onClick={() => setIsOpen(true)}>
        <Plus aria-hidden="true" className="size-4" />
        {t('add')}
      </Button>
    );
  }
  return (
    <Card aria-labelledby="add-endpoint" className="grid grid-cols-1 gap-4">
      <h2 id="add-endpoint" className="font-display text-xl">
        {t('add')}
      </h2>
      <EndpointForm
        start={emptyForm}
        hasKey={false}
        isBusy={add.isPending}
        onCancel={() => setIsOpen(false)}
        onSubmit={(fields) => add.mutate(fields, { onSuccess: () => setIsOpen(false) })}
      />
    </Card>
  );
}
