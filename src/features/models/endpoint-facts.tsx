'use client';
import { useLocale, useTranslations } from 'next-intl';
import type { EndpointView } from '@/contracts/views/models';
import { Moment } from '../time/moment';
import { useAmounts } from './use-amounts';

/** What a server does now and did today. */
export function EndpointFacts({ endpoint: { settings, state, today } }: { endpoint: EndpointView }) {
  const t = useTranslations('models');
  const language = useLocale();
  const { money, count } = useAmounts();
  const { firstTokenMs } = today;
  const facts = [
    ['inFlight', t('of', { count: state.inFlight, most: settings.concurrency })],
    ['callsToday', t('callsFailed', { calls: today.calls, failed: today.failed })],
    ['tokensToday', t('inOut', { in: count(today.inputTokens), out: count(today.outputTokens) })],
    ['costToday', settings.price || today.costMicros > 0 ? money(today.costMicros) : t('free')],
    ['firstToken', firstTokenMs ? t('p50p95', firstTokenMs) : t('none')],
    ['perMinute', limitsOf(settings, count) ?? t('unlimited')],
    ['purposes', settings.purposes?.join(', ') ?? t('everything')],
    ['weight', String(settings.weight)],
  ] as const;
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'medium' });
  return (
    <>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-4">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt className="text-ink-soft text-sm">{t(`facts.${name}`)}</dt>
            <dd className="break-words font-semibold tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
      {state.restsUntil && <p className="text-lamp text-sm">{t('restsUntil', { time: time.format(state.restsUntil) })}</p>}
      {state.lastError && (
        <p className="break-words text-ink-soft text-sm">
          {t('lastError')} <Moment at={state.lastError.at} />: {state.lastError.text}
        </p>
      )}
    </>
  );
}

function limitsOf({ requestsPerMinute, tokensPerMinute }: EndpointView['settings'], count: (value: number) => string) {
  const limits = [requestsPerMinute, tokensPerMinute].map((limit) => (limit === null ? '–' : count(limit)));
  return requestsPerMinute === null && tokensPerMinute === null ? null : limits.join(' / ');
}
