// npm run bench:simulate: how fast a town lives in memory, and the same town through Postgres, queue and worker. In both the rule
// answers at once, so that no model's time is in the figures.
import { setTimeout as sleep } from 'node:timers/promises';
import { DomainError } from '@/lib/errors';
import type { AppContext } from '@/server/platform/app-context';
import { createAppContext } from '@/server/platform/create-app-context';
import { readConfig } from '@/server/platform/env';
import type { LanguageModel } from '@/server/platform/llm/language-model';
import { wakeWorld } from '@/server/world/advance-world';
import { mainWorld } from '@/server/world/main-world';
import type { WorldState } from '@/simulation/state';
import { crowd } from '@/simulation/worlds/crowd';
import { live } from '@/simulation/worlds/live';
import { settleCrowd } from '@/testing/crowd-town';
import { startWorker } from '../worker/start-worker';

const people = 25;
const turnsInMemory = 10_000;
const turnsThroughQueue = 2_000;

type Rate = { turns: number; events: number; seconds: number };

function inMemory(start: WorldState): Rate {
  live(start, (life) => life.turns >= turnsInMemory / 10); // once before, so that the code is compiled
  const began = performance.now();
  const { turns, events } = live(start, (life) => life.turns >= turnsInMemory);
  return { turns, events: events.length, seconds: (performance.now() - began) / 1000 };
}

/** Nobody to ask: every answer comes from the rule, through the same claim, record and advance as any other. */
const silent: LanguageModel = {
  askObject: async () => {
    throw new DomainError('model-unavailable', 'a benchmark has no model');
  },
  askText: async () => {
    throw new DomainError('model-unavailable', 'a benchmark has no model');
  },
  check: async () => ({ ok: true, models: [] }),
};

/** The same context, and how long each of its transactions took, wall milliseconds. */
function timed(app: AppContext): { app: AppContext; milliseconds: number[] } {
  const milliseconds: number[] = [];
  const transact: AppContext['transact'] = async (work) => {
    const began = performance.now();
    const result = await app.transact(work);
    milliseconds.push(performance.now() - began);
    return result;
  };
  return { app: { ...app, transact }, milliseconds };
}

async function throughQueue(): Promise<Rate & { commits: number; milliseconds: number[] }> {
  const plain = createAppContext({ ...readConfig(), logLevel: 'fatal' }, 'tool', { model: silent });
  await settleCrowd(plain, people);
  const { app, milliseconds } = timed(plain);
  const worker = startWorker(app);
  const began = performance.now();
  await wakeWorld(app, mainWorld);
  const taken = () => plain.db.decision.count({ where: { state: { in: ['applied', 'dropped'] } } });
  let turns = 0;
  while (turns < turnsThroughQueue) {
    await sleep(200);
    turns = await taken();
  }
  const seconds = (performance.now() - began) / 1000;
  const { lastSeq, version } = await plain.db.world.findUniqueOrThrow({ where: { id: mainWorld } });
  await worker.close();
  await plain.close();
  return { turns, events: lastSeq, seconds, commits: version, milliseconds };
}

const quantile = (sorted: readonly number[], share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
const line = (name: string, { turns, events, seconds }: Rate) =>
  `${name.padEnd(34)}${`${Math.round(turns / seconds)} turns/s`.padEnd(18)}${turns} turns, ${events} events in ${seconds.toFixed(2)} s`;

const memory = inMemory(crowd(people));
console.log(`${people} characters, answers by rule`);
console.log(line('in memory, headless', memory));
const queue = await throughQueue();
console.log(line('Postgres, queue and worker', queue));
const times = queue.milliseconds.sort((a, b) => a - b);
const [p50, p95] = [quantile(times, 0.5), quantile(times, 0.95)];
console.log(
  `${'one advance transaction'.padEnd(34)}p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms (${times.length} transactions, ${queue.commits} commits)`,
);
const factor = memory.turns / memory.seconds / (queue.turns / queue.seconds);
console.log(`${'in memory is faster by'.padEnd(34)}${factor.toFixed(0)} times`);
