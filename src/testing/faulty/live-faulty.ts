// A life of the demo town on Postgres, with the real worker and real HTTP to a model of which a share of answers is faulty.
import { mainWorld } from '@/server/world/main-world';
import { startWorker } from '../../../worker/start-worker';
import { aTown, untilStopped } from '../lived-town';
import { testApp } from '../test-app';
import { startFaultyModel } from './faulty-model';

export type FaultyLife = {
  /** actions that were begun */
  actions: number;
  /** what the rule chose instead of the model, by reason */
  fallbacks: Record<string, number>;
  struck: Record<string, number>;
  calls: number;
  /** world minutes between two beginnings of one and the same character, or from the last one to the end; the longest of all */
  longestPause: { minutes: number; characterId: string };
  /** millionths of the currency: what was spent and is set aside, the cap, and the dearest call */
  budget: { used: number; cap: number; dearestCall: number };
};

type Living = { share: number; stopAt: number; withinMs: number; perDay: number };

/** Lives from the scenario's beginning to world minute `stopAt`. `perDay`: the budget of the town, in units. Throws when it stands still. */
export async function liveFaulty({ share, stopAt, withinMs, perDay }: Living): Promise<FaultyLife> {
  await using model = await startFaultyModel({ share });
  await using app = await testApp({
    env: {
      LLM_BASE_URL: model.baseUrl,
      LLM_MODEL: 'test-model',
      LLM_TIMEOUT_MS: '3000',
      LLM_CONCURRENCY: '16',
      LLM_PRICE: JSON.stringify({ input: 1, output: 4 }),
      LLM_BUDGETS: JSON.stringify([{ scope: 'world', perDay }]),
    },
  });
  await aTown(app, { stopAt });
  const worker = startWorker(app);
  try {
    await untilStopped(app, withinMs);
  } finally {
    await worker.close();
  }
  const actions = await app.db.worldEvent.findMany({
    where: { worldId: mainWorld, type: 'action-started' },
    orderBy: { seq: 'asc' },
    select: { minute: true, characterId: true },
  });
  const dearest = await app.db.modelCall.aggregate({ _max: { costMicros: true }, _count: true });
  const spent = await app.db.modelBudgetDay.findFirst({ where: { scope: 'world', key: mainWorld } });
  return {
    actions: actions.length,
    fallbacks: await fallbacksOf(app),
    struck: model.struck,
    calls: dearest._count,
    longestPause: longestPauseOf(actions, stopAt),
    budget: {
      used: Number(spent?.spentMicros ?? 0) + Number(spent?.reservedMicros ?? 0),
      cap: perDay * 1_000_000,
      dearestCall: Number(dearest._max.costMicros ?? 0),
    },
  };
}

async function fallbacksOf({ db }: Pick<Awaited<ReturnType<typeof testApp>>, 'db'>): Promise<Record<string, number>> {
  const rows = await db.decision.groupBy({ by: ['why'], where: { source: 'fallback' }, _count: true });
  return Object.fromEntries(rows.map(({ why, _count }) => [why ?? 'no reason', _count]));
}

function longestPauseOf(actions: readonly { minute: number; characterId: string | null }[], end: number) {
  let longest = { minutes: 0, characterId: '' };
  for (const [characterId, begun] of Map.groupBy(actions, (action) => action.characterId ?? '')) {
    const minutes = [...begun.map(({ minute }) => minute), end];
    for (const [index, minute] of minutes.entries()) {
      const pause = minute - (minutes[index - 1] ?? minute);
      if (pause > longest.minutes) longest = { minutes: pause, characterId };
    }
  }
  return longest;
}
