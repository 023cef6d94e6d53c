'use client';
import { useTranslations } from 'next-intl';
import type { BudgetView } from '@/contracts/views/models';
import { Card } from '@/ui/card';
import { Meter } from '@/ui/meter';
import { useAmounts } from './use-amounts';

const scopes = ['global', 'world', 'character', 'person', 'purpose'] as const;
const nearlySpent = 80;

/** What may be spent today, what is, and what is left. */
export function BudgetCard({ budgets }: { budgets: BudgetView[] }) {
  const t = useTranslations('models');
  return (
    <Card aria-labelledby="budgets-title" className="grid grid-cols-1 gap-4">
      <h2 id="budgets-title" className="font-display text-xl">
        {t('budgets')}
      </h2>
      <p className="text-ink-soft text-sm">{t('budgetsHint')}</p>
      {budgets.length === 0 && <p className="text-ink-soft">{t('noBudgets')}</p>}
      {budgets.map((budget) => (
        <Budget key={`${budget.scope}/${budget.name}/${budget.capMicros}`} budget={budget} />
      ))}
    </Card>
  );
}

function Budget({ budget: { scope, name, capMicros, spentMicros, reservedMicros } }: { budget: BudgetView }) {
  const t = useTranslations('models');
  const { money } = useAmounts();
  const known = scopes.find((each) => each === scope) ?? 'global';
  const used = spentMicros + reservedMicros;
  const share = capMicros > 0 ? (used / capMicros) * 100 : 100;
  const left = money(Math.max(0, capMicros - used));
  const toneOf = () => (share >= 100 ? 'danger' : share >= nearlySpent ? 'lamp' : 'leaf');
  return (
    <Meter
      label={name ? t('scopeNamed', { scope: t(`scopes.${known}`), name }) : t(`scopes.${known}`)}
      value={share}
      text={t('spentLeft', { spent: money(spentMicros), cap: money(capMicros), left })}
      tone={toneOf()}
    />
  );
}
