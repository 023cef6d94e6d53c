'use client';
import { Pencil, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { EndpointView } from '@/contracts/views/models';
import { Button } from '@/ui/button';
import { cardLook } from '@/ui/card';
import { classNames } from '@/ui/class-names';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { CheckConnection } from './check-connection';
import { EndpointFacts } from './endpoint-facts';
import { EndpointForm } from './endpoint-form';
import { formOf } from './form-fields';
import { useEndpointChanges } from './use-endpoint-changes';

export function EndpointCard({ endpoint }: { endpoint: EndpointView }) {
  const t = useTranslations('models');
  const { edit } = useEndpointChanges();
  const [isEditing, setIsEditing] = useState(false);
  const { id, name, isGiven, settings, hasKey } = endpoint;
  return (
    <li className={classNames(cardLook, 'grid grid-cols-1 gap-4 p-5')}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="break-all font-display text-xl">{name}</h2>
        <StateBadge endpoint={endpoint} />
        {settings.isReserve && <span className="rounded-full bg-sunk px-3 py-1 text-sm">{t('reserve')}</span>}
      </div>
      <p className="break-all text-ink-soft text-sm">
        {[settings.model, ...settings.models.map(({ model }) => model)].join(', ')} · {settings.baseUrl}
      </p>
      {isEditing ? (
        <EndpointForm
          start={formOf(endpoint)}
          edited={endpoint}
          hasKey={hasKey}
          isBusy={edit.isPending}
          onCancel={() => setIsEditing(false)}
          onSubmit={(fields) => edit.mutate({ id, ...fields }, { onSuccess: () => setIsEditing(false) })}
        />
      ) : (
        <>
          <EndpointFacts endpoint={endpoint} />
          {isGiven && <p className="text-ink-soft text-sm">{t('given')}</p>}
          <div className="flex flex-wrap items-start gap-2">
            <CheckConnection server={{ id, baseUrl: settings.baseUrl, apiKey: '', model: settings.model }} />
            {!isGiven && <Changes endpoint={endpoint} onEdit={() => setIsEditing(true)} />}
          </div>
        </>
      )}
    </li>
  );
}

const looks = {
  off: 'bg-sunk text-ink-soft',
  open: 'bg-danger-soft text-danger',
  'half-open': 'bg-lamp-soft text-lamp',
  rests: 'bg-lamp-soft text-lamp',
  ready: 'bg-leaf-soft text-leaf',
} as const;

function StateBadge({ endpoint: { isEnabled, state } }: { endpoint: EndpointView }) {
  const t = useTranslations('models');
  const kind = stateOf(isEnabled, state);
  return (
    <span role="status" className={classNames('rounded-full px-3 py-1 font-medium text-sm', looks[kind])}>
      {t(`states.${kind}`)}
    </span>
  );
}

function stateOf(isEnabled: boolean, { breaker, restsUntil }: EndpointView['state']): keyof typeof looks {
  if (!isEnabled) return 'off';
  if (breaker !== 'closed') return breaker;
  return restsUntil ? 'rests' : 'ready';
}

function Changes({ endpoint: { id, name }, onEdit }: { endpoint: EndpointView; onEdit: () => void }) {
  const t = useTranslations('models');
  const { remove } = useEndpointChanges();
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <Button tone="plain" size="small" aria-label={t('editLabel', { name })} onClick={onEdit}>
        <Pencil aria-hidden="true" className="size-3.5" />
        {t('edit')}
      </Button>
      <Button tone="plain" size="small" aria-label={t('removeLabel', { name })} onClick={() => setIsAsking(true)}>
        <Trash2 aria-hidden="true" className="size-3.5" />
        {t('remove')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onOpenChange={setIsAsking}
        title={t('removeTitle', { name })}
        text={t('removeText')}
        confirmLabel={t('remove')}
        cancelLabel={t('cancel')}
        onConfirm={() => remove.mutate({ id })}
      />
    </>
  );
}
