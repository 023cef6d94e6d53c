import { expect, test } from 'vitest';
import type { WorldEvent } from '@/simulation/event';
import { fold } from '@/simulation/replay';
import { worldMinute, worldMinuteOf } from '@/simulation/world-time';
import { live } from '@/simulation/worlds/live';
import { ada, tinyWorld } from '@/simulation/worlds/tiny';
import { absurdities } from './absurdities';
import { chronicleOf, type LifeOf, type LifeReport } from './life-report';
import { reportTable } from './report-table';

type Lived = { event: WorldEvent; minute: number };

function days(until: number): { report: LifeReport; lived: Lived[]; world: ReturnType<typeof tinyWorld> } {
  const { events } = live(tinyWorld(), ({ world }) => world.minute >= until);
  let minute: number = tinyWorld().minute;
  const lived = events.map((event) => {
    if (event.type === 'time-passed') minute = event.to;
    return { event, minute };
  });
  return { report: chronicleOf(tinyWorld(), lived), lived, world: fold(tinyWorld(), events) };
}

const { report, lived, world } = days(worldMinuteOf(4, 12));
const lifeOfAda = (given: LifeReport): LifeOf => {
  const life = given.lives.find(({ id }) => id === ada);
  if (!life) throw new Error('Ada is missing');
  return life;
};
const started = (action: string) =>
  lived.filter(({ event }) => event.type === 'action-started' && event.characterId === ada && event.choice.action === action);

test('a report counts what each did, ate, slept, worked, earned and spent', () => {
  const life = lifeOfAda(report);
  for (const [action, count] of Object.entries(life.actions)) expect(count, action).toBe(started(action).length);
  const nights = lived.flatMap(({ event, minute }) =>
    event.type === 'action-finished' && event.characterId === ada && event.choice.action === 'sleep'
      ? [minute - event.startedAt]
      : [],
  );
  expect(nights.length).toBeGreaterThanOrEqual(3);
  expect(Object.values(life.slept).reduce((sum, minutes) => sum + minutes)).toBe(nights.reduce((sum, minutes) => sum + minutes));
  expect(Object.values(life.meals).length).toBeGreaterThanOrEqual(3);
  expect(world.characters[ada]?.items.coin ?? 0).toBe(life.coins);
  const begun = tinyWorld().characters[ada]?.items.coin ?? 0;
  expect(begun + life.earned - life.spent).toBe(life.coins);
  expect(report.events).toBe(lived.length);
  expect(report.turns).toBe(Object.values(world.characters).reduce((sum, { turn }) => sum + turn - 1, 0));
});

test('an ordinary life is not absurd', () => {
  expect(absurdities(report)).toEqual([]);
  expect(reportTable(report).at(-1)).toBe('nothing absurd');
});

test.each<[string, Partial<LifeOf>, string]>([
  ['works round the clock', { worked: { 2: 1200 } }, 'worked 20.0 h on day 2'],
  ['eats without end', { meals: { 3: 30 } }, 'ate 30 meals on day 3'],
  ['hardly gets up', { slept: { 1: 1000 } }, 'slept 16.7 h'],
  ['never sleeps', { longestAwake: 3000 }, 'was awake for 50.0 h'],
  ['starves', { longestStarving: 900 }, 'starved for 15.0 h'],
  ['is always refused', { refusals: 400 }, 'was refused'],
  ['stays in one place all the time', { places: ['mill'] }, 'never went anywhere'],
  ['works for nothing', { works: true, coins: 0, earned: 0 }, 'was never paid'],
])('one who %s is absurd', (_, change, sentence) => {
  const lives = report.lives.map((life) => (life.id === ada ? { ...life, ...change } : life));
  expect(absurdities({ ...report, lives })).toEqual([expect.stringContaining(sentence)]);
});

test('who was ill all the time may stay in one place', () => {
  const ill = { places: ['east-house'], sickDays: [1, 2, 3, 4] };
  const lives = report.lives.map((life) => (life.id === ada ? { ...life, ...ill } : life));
  expect(absurdities({ ...report, lives })).toEqual([]);
});

test('starving and being ill are told by the body', () => {
  const body = (minute: number, hunger: number, health: number): Lived => {
    const feels = { fatigue: 0, mood: 0, emotion: 'neutral' as const, lastMealAt: worldMinute.parse(0) };
    return { minute, event: { type: 'body-changed', characterId: ada, hunger, health, ...feels } };
  };
  const told = chronicleOf(tinyWorld(), [body(600, 79, 90), body(700, 80, 29), body(800, 95, 20), body(1000, 40, 35)]);
  expect(lifeOfAda(told)).toMatchObject({ longestStarving: 300, sickDays: [1] });
});
