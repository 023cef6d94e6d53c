'use client';
import { useTranslations } from 'next-intl';
import type { PurposeView } from '@/contracts/views/models';
import { Card } from '@/ui/card';
import { useAmounts } from './use-amounts';

const columns = ['purpose', 'calls', 'failed', 'fromCache', 'scripted', 'tokens', 'cost', 'time'] as const;

/** What the models were asked for today. */
export function PurposeCard({ purposes }: { purposes: PurposeView[] }) {
  const t = useTranslations('models');
  const { money, count } = useAmounts();
  return (
    <Card aria-labelledby="purposes-title" className="grid grid-cols-1 gap-4">
      <h2 id="purposes-title" className="font-display text-xl">
        {t('today')}
      </h2>
      {purposes.length === 0 ? (
        <p className="text-ink-soft">{t('noCalls')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section aria-labelledby="purposes-title" tabIndex={0} className="overflow-x-auto">
          <table className="w-full min-w-xl text-sm tabular-nums">
            <thead>
              <tr className="border-line border-b text-left text-ink-soft">
                {columns.map((column) => (
                  <th key={column} scope="col" className="py-2 pr-4 font-medium">
                    {t(`columns.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {purposes.map((row) => (
                <tr key={row.purpose} className="border-line border-b last:border-0">
                  <th scope="row" className="py-2 pr-4 text-left font-medium">
                    {row.purpose}
                  </th>
                  <td className="pr-4">{row.calls}</td>
                  <td className="pr-4">{row.failed}</td>
                  <td className="pr-4">{row.fromCache}</td>
                  <td className="pr-4">{row.scripted}</td>
                  <td className="pr-4">{t('inOut', { in: count(row.inputTokens), out: count(row.outputTokens) })}</td>
                  <td className="pr-4">{money(row.costMicros)}</td>
                  <td>{t('p50p95', { p50: row.p50Ms, p95: row.p95Ms })}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Card>
  );
}
