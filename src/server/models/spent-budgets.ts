import type { BudgetView } from '@/contracts/views/models';
import type { AppContext } from '@/server/platform/app-context';
import { microsAUnit } from '@/server/platform/llm/budget/budgets';

/** Those nearest to their cap: a town of a thousand has a thousand. */
const mostShown = 30;

/** The budgets of the day: those that were touched, nearest to their cap first, and those that nobody touched yet. */
export async function spentBudgets({ db, config, clock }: Pick<AppContext, 'db' | 'config' | 'clock'>): Promise<BudgetView[]> {
  const day = new Date(clock.now().toISOString().slice(0, 10));
  const rows = await db.modelBudgetDay.findMany({ where: { day } });
  const touched = rows
    .map((row) => ({
      scope: row.scope,
      key: row.key,
      capMicros: Number(row.capMicros),
      spentMicros: Number(row.spentMicros),
      reservedMicros: Number(row.reservedMicros),
    }))
    .sort((a, b) => share(b) - share(a))
    .slice(0, mostShown);
  const names = await namesOf(db, touched);
  const isTouched = (scope: string, key: string | undefined) =>
    rows.some((row) => row.scope === scope && (key === undefined || row.key === key));
  const untouched = config.model.budgets.filter(({ scope, key }) => !isTouched(scope, key));
  return [
    ...touched.map(({ key, ...budget }) => ({ ...budget, name: names.get(key) ?? (key || null) })),
    ...untouched.map(({ scope, key, perDay }) => {
      const capMicros = Math.round(perDay * microsAUnit);
      return { scope, name: key ?? null, capMicros, spentMicros: 0, reservedMicros: 0 };
    }),
  ];
}

const share = ({ spentMicros, reservedMicros, capMicros }: { spentMicros: number; reservedMicros: number; capMicros: number }) =>
  capMicros > 0 ? (spentMicros + reservedMicros) / capMicros : 1;

/** Characters and people by their names. */
async function namesOf(db: AppContext['db'], budgets: readonly { scope: string; key: string }[]): Promise<Map<string, string>> {
  const ids = budgets.flatMap(({ scope, key }) => (scope === 'character' || scope === 'person' ? [key] : []));
  const users = await db.user.findMany({ where: { id: { in: ids } }, select: { id: true, nickname: true } });
  return new Map(users.map(({ id, nickname }) => [id, nickname]));
}
