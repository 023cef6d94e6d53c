// Ten thousand turns of the demo town in memory: seconds, and enough to see whether anybody lives absurdly.
import { beforeAll, expect, test } from 'vitest';
import { demo } from '@/server/seed/demo/demo';
import { headlessTown } from '@/server/seed/headless';
import { absurdities } from '@/server/world/report/absurdities';
import { chronicleOf, type LifeReport } from '@/server/world/report/life-report';
import { allLogTypes } from '@/server/world/report/log-types-of';
import { eventKinds } from '@/simulation/event-kinds';
import { assertEveryoneHasANextTurn } from '@/simulation/everyone-has-a-next-turn';
import { signsIn, silences } from '@/simulation/watchdog';
import { worldMinuteOf } from '@/simulation/world-time';
import { askScripted } from './ask-scripted';
import { type Simulated, simulate } from './simulate';

const town = headlessTown(demo, { seed: '7', language: 'en' });
let life: Simulated;
let week: LifeReport;

beforeAll(async () => {
  life = await simulate(town, { mind: askScripted('7'), until: { minute: null, turns: 10_000 } });
  const end = town.state.minute + 7 * 1440;
  week = chronicleOf(
    town.state,
    life.events.filter(({ minute }) => minute <= end),
  );
}, 300_000);

test('ten thousand turns are lived without a database, and every answer is usable', () => {
  expect(life.turns).toBeGreaterThanOrEqual(10_000);
  expect(life.state.minute).toBeGreaterThan(worldMinuteOf(8, 0));
  expect(life.fallbacks).toEqual([]);
  expect(assertEveryoneHasANextTurn(life.state)).toEqual([]);
});

test('everybody begins or ends something within hours, awake or asleep, in ten thousand turns', () => {
  const span = { from: town.state.minute, to: life.state.minute, ids: Object.keys(town.state.characters) };
  expect(silences(signsIn(life.events), span)).toEqual([]);
});

test('nobody lives absurdly in a week', () => {
  expect(absurdities(week)).toEqual([]);
});

test('G04: each of the fourteen kinds of event occurs in a week', () => {
  expect(eventKinds.filter((kind) => !week.kinds[kind])).toEqual([]);
});

test('all fifteen kinds of log line occur in a week', () => {
  expect(allLogTypes.filter((type) => !week.logTypes[type])).toEqual([]);
});
