import { expect, test } from 'vitest';
import { type Sign, signsIn, silence, silences } from './watchdog';
import { choose, stage } from './worlds/stage';
import { ada, ben } from './worlds/tiny';

const sign = (characterId: string, minute: number, kind: Sign['kind'] = 'acts'): Sign => ({ characterId, minute, kind });

test('who gives no sign for longer than a long day of work is found, who does is not', () => {
  const signs = [sign(ada, 300), sign(ada, 660), sign(ada, 990), sign(ben, 100)];
  expect(silences(signs, { from: 0, to: 1000, ids: [ada, ben] })).toEqual([
    { characterId: ben, from: 100, to: 1000, isAsleep: false },
  ]);
});

test('who has fallen asleep may be silent for longer, and not for ever', () => {
  const night = (to: number) => silences([sign(ada, 0, 'falls-asleep')], { from: 0, to, ids: [ada] });
  expect(night(silence.asleep)).toEqual([]);
  expect(night(silence.asleep + 1)).toMatchObject([{ characterId: ada, isAsleep: true }]);
});

test('who joins counts from then on, and who leaves until then', () => {
  const signs = [sign(ada, 100, 'leaves'), sign(ben, 5000, 'joins')];
  expect(silences(signs, { from: 0, to: 5300, ids: [ada, ben] })).toEqual([]);
  expect(silences(signs, { from: 0, to: 5500, ids: [ada, ben] })).toMatchObject([{ characterId: ben, from: 5000 }]);
});

test('beginnings and ends of actions are signs, and falling asleep is told apart', () => {
  const rest = choose(stage(), ada, { action: 'rest' });
  const bed = choose(stage({ [ada]: { body: { fatigue: 90 } } }), ada, { action: 'sleep', minutes: 60, dayMemory: 'A day.' });
  const kinds = (events: typeof rest.events) => signsIn(events.map((event) => ({ minute: 5, event }))).map(({ kind }) => kind);
  expect(kinds(rest.events)).toEqual(['acts']);
  expect(kinds(bed.events)).toEqual(['falls-asleep']);
});
