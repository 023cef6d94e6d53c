import { SquareTerminal } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { TokenView } from '@/contracts/views/tokens';
import { Button } from '@/ui/button';
import { Moment } from '../time/moment';

type TokenRowProps = { token: TokenView; isBusy: boolean; onRemove: () => void };

export function TokenRow({ token, isBusy, onRemove }: TokenRowProps) {
  const t = useTranslations('programs');
  const { name, start, scopes, lastUsedAt, expiresAt } = token;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-2xl bg-sunk px-4 py-3">
      <SquareTerminal aria-hidden="true" className="size-5 shrink-0 text-ink-soft" strokeWidth={1.6} />
      <div className="min-w-0 grow basis-48">
        <p className="truncate font-medium">
          {name} <span className="font-mono text-ink-soft text-sm">{start}…</span>
        </p>
        <p className="text-ink-soft text-sm">{scopes.map((scope) => t(`scopes.${scope}`)).join(', ')}</p>
        <p className="text-ink-soft text-sm">
          {lastUsedAt ? (
            <>
              {t('lastUsed')} <Moment at={lastUsedAt} />
            </>
          ) : (
            t('neverUsed')
          )}{' '}
          · {t('ends')} <Moment at={expiresAt} />
        </p>
      </div>
      <Button tone="danger" size="small" isBusy={isBusy} aria-label={t('removeNamed', { name })} onClick={onRemove}>
        {t('remove')}
      </Button>
    </li>
  );
}
