'use client';
import { useTranslations } from 'next-intl';
import type { ModelCallView } from '@/contracts/views/explanation';

const microsAUnit = 1_000_000;

/** For operators: what the decision asked of language models, and what it cost. */
export function ModelCalls({ calls }: { calls: ModelCallView[] }) {
  const t = useTranslations('why');
  return (
    <section aria-label={t('calls')} className="grid grid-cols-1 gap-2">
      <h3 className="font-semibold text-leaf text-sm">{t('calls')}</h3>
      {calls.length === 0 && <p className="text-ink-soft text-sm">{t('noCalls')}</p>}
      <ul className="grid grid-cols-1 gap-2">
        {calls.map((call) => (
          <li key={call.id} className="rounded-2xl bg-sunk px-4 py-2.5 text-sm">
            <p className="break-words font-medium">
              {call.purpose} · {call.model}
              {call.endpoint && <span className="font-normal text-ink-soft"> · {call.endpoint}</span>}
            </p>
            <p className="text-ink-soft tabular-nums">
              {t('callFacts', {
                input: call.inputTokens ?? 0,
                output: call.outputTokens ?? 0,
                ms: call.totalMs,
                outcome: call.outcome,
              })}
              {' · '}
              {call.costMicros === null ? t('noPrice') : t('cost', { cost: (call.costMicros / microsAUnit).toFixed(6) })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
