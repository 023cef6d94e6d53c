// Budgets are reserved before a call and settled after it, so that a cap is never passed by more than what one call was off.
import type { AppContext } from '../../app-context';
import type { ModelQuestion } from '../language-model';
import type { BudgetConfig } from '../model-config';

export type Reservation = {
  /** what it did cost, millionths of the currency; 0 when no answer came */
  settle(micros: number): Promise<void>;
};

export type Budgets = {
  /** Sets so many millionths aside in each budget that the question touches, or in none and answers null when one is spent. */
  reserve(question: ModelQuestion, micros: number): Promise<Reservation | null>;
};

type Line = { scope: BudgetConfig['scope']; key: string; cap: number };
type BudgetApp = Pick<AppContext, 'db' | 'clock' | 'config'>;

export const microsAUnit = 1_000_000;
const free: Reservation = { settle: async () => undefined };

export function createBudgets(app: BudgetApp): Budgets {
  const { budgets } = app.config.model;
  return {
    async reserve(question, micros) {
      const lines = linesFor(budgets, question);
      if (lines.length === 0 || micros === 0) return free;
      if (lines.some(({ cap }) => micros > cap)) return null;
      const day = app.clock.now().toISOString().slice(0, 10);
      if (!(await setAside(app, { day, lines, micros }))) return null;
      return { settle: (spent) => settle(app, { day, lines, micros }, spent) };
    },
  };
}

/** In one order for everybody, so that two calls never wait for each other. */
function linesFor(budgets: readonly BudgetConfig[], question: ModelQuestion): Line[] {
  const keys = {
    global: '',
    world: question.worldId,
    character: question.characterId,
    person: question.personId,
    purpose: question.purpose,
  };
  const lines = budgets.flatMap(({ scope, key: only, perDay }): Line[] => {
    const key = keys[scope];
    const isMeant = key !== undefined && (only === undefined || only === key);
    return isMeant ? [{ scope, key, cap: Math.round(perDay * microsAUnit) }] : [];
  });
  const nameOf = ({ scope, key }: Line) => `${scope}/${key}`;
  const strictest = new Map<string, Line>();
  for (const line of lines.sort((a, b) => b.cap - a.cap)) strictest.set(nameOf(line), line);
  return [...strictest.values()].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}

type Part = { day: string; lines: readonly Line[]; micros: number };

class Spent extends Error {}

async function setAside({ db }: BudgetApp, { day, lines, micros }: Part): Promise<boolean> {
  try {
    await db.$transaction(async (tx) => {
      const taken = await tx.$executeRaw`
        INSERT INTO model_budget_days AS b (day, scope, key, cap_micros, reserved_micros)
        SELECT ${day}::date, scope, key, cap, ${micros}::bigint
        FROM jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) AS line(scope text, key text, cap bigint)
        ON CONFLICT (day, scope, key) DO UPDATE
          SET reserved_micros = b.reserved_micros + excluded.reserved_micros, cap_micros = excluded.cap_micros
          WHERE b.reserved_micros + b.spent_micros + excluded.reserved_micros <= excluded.cap_micros`;
      if (taken < lines.length) throw new Spent();
    });
    return true;
  } catch (error) {
    if (error instanceof Spent) return false;
    throw error;
  }
}

async function settle({ db }: BudgetApp, { day, lines, micros }: Part, spent: number): Promise<void> {
  await db.$executeRaw`
    UPDATE model_budget_days AS b SET reserved_micros = b.reserved_micros - ${micros}::bigint, spent_micros = b.spent_micros + ${spent}::bigint
    FROM jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) AS line(scope text, key text)
    WHERE b.day = ${day}::date AND b.scope = line.scope AND b.key = line.key`;
}
