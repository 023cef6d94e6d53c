import { describe, expect, test } from 'vitest';
import { appointmentsOf } from './agenda/appointments';
import { conflictsOf } from './agenda/free-time';
import { fallbackChoice } from './fallback-choice';
import { offersFor } from './offers';
import { shiftNow, shiftsFrom, shiftsWithin, shiftTexts } from './shifts';
import type { Character } from './state';
import { later, worldMinuteOf } from './world-time';
import { live } from './worlds/live';
import { choose, doing, of, pass, person, stage } from './worlds/stage';
import { ada, tinyWorld } from './worlds/tiny';

const work = { action: 'work', minutes: 120 } as const;
const nightShift = { shifts: [{ from: 1320, to: 360 }], placeId: 'east-house', workplaceId: 'east-house' };
const atWork = (given: Partial<Character>, day: number, hour: number, minute = 0) =>
  stage({ [ada]: { placeId: 'mill', body: { fatigue: 0 }, ...given } }, worldMinuteOf(day, hour, minute));
const refusal = (world: ReturnType<typeof stage>) => of(choose(world, ada, work), 'action-refused')[0]?.reason ?? null;

test('H12: the ordinary day says when one is on duty, over a lunch break', () => {
  expect(shiftsFrom(person(stage(), ada).routine)).toEqual([
    { from: 540, to: 720 },
    { from: 840, to: 1020 },
  ]);
  const item = { activity: 'work', placeId: 'mill', note: '' } as const;
  expect(
    shiftsFrom([
      { ...item, at: 540, minutes: 180 },
      { ...item, at: 780, minutes: 240 },
    ]),
  ).toEqual([{ from: 540, to: 1020 }]);
  expect(shiftsFrom([{ ...item, at: 1320, minutes: 480 }])).toEqual([{ from: 1320, to: 360 }]);
});

test('H12: one works within the shift or up to an hour before it, and not at other times', () => {
  const shifts = [{ from: 540, to: 1020 }];
  const at = (hour: number, minute = 0) => refusal(atWork({ shifts }, 1, hour, minute));
  expect([at(8), at(9), at(16, 30)]).toEqual([null, null, null]);
  expect([at(16, 45), at(18)]).toEqual(['not-your-shift', 'not-your-shift']);
  const early = stage({ [ada]: { ...nightShift, shifts: [{ from: 600, to: 900 }] } }, worldMinuteOf(1, 8, 55));
  expect(refusal(early)).toBe('not-your-shift');
});

test('H12: work ends with the shift, however long one meant to stay', () => {
  const world = atWork({ shifts: [{ from: 540, to: 1020 }] }, 1, 16);
  const { events } = choose(world, ada, { action: 'work', minutes: 240 });
  expect(events).toMatchObject([{ type: 'action-started', endsAt: worldMinuteOf(1, 17) }]);
});

test('H12: a night shift goes on after midnight and is over in the morning', () => {
  const at = (day: number, hour: number) => refusal(stage({ [ada]: nightShift }, worldMinuteOf(day, hour)));
  expect([at(1, 22), at(2, 2), at(2, 6), at(2, 12)]).toEqual([null, null, 'not-your-shift', 'not-your-shift']);
});

test('H12: a shift may be on some days of the week only', () => {
  const weekdays = { ...person(stage(), ada), shifts: [{ from: 540, to: 1020, days: [1, 2, 3, 4, 5] }] };
  const isOn = (day: number) => shiftNow(weekdays, worldMinuteOf(day, 10)) !== null;
  expect([1, 5, 6, 7, 8].map(isOn)).toEqual([true, true, false, false, true]);
  expect(shiftsWithin(weekdays, worldMinuteOf(5, 12), 1440)).toEqual([]);
  expect(shiftsWithin(weekdays, worldMinuteOf(5, 12), 4 * 1440)).toEqual([
    { from: worldMinuteOf(8, 9), to: worldMinuteOf(8, 17) },
    { from: worldMinuteOf(9, 9), to: worldMinuteOf(9, 17) },
  ]);
  const night = { ...weekdays, shifts: [{ from: 1320, to: 360, days: [5] }] };
  expect(shiftNow(night, worldMinuteOf(6, 3))?.endsAt).toBe(worldMinuteOf(6, 6));
  expect(shiftNow(night, worldMinuteOf(5, 3))).toBeNull();
});

test('H12: ten hours a day are enough, and the next day is a new one', () => {
  const shifts = [{ from: 480, to: 1200 }];
  const worked = (minutes: number) => ({ shifts, worked: { day: 1, minutes } });
  expect(refusal(atWork(worked(560), 1, 12))).toBeNull();
  expect(refusal(atWork(worked(575), 1, 12))).toBe('enough-work-today');
  expect(refusal(atWork(worked(600), 2, 12))).toBeNull();
  const { world } = doing(atWork(worked(560), 1, 12), ada, work, 120);
  expect(person(world, ada)).toMatchObject({ worked: { day: 1, minutes: 600 }, items: { coin: 48 } });
  expect(offersFor(world, ada, null, 'en').some(({ action }) => action === 'work')).toBe(false);
});

test('H12: one without any agreed or ordinary hours comes and goes freely', () => {
  expect(refusal(atWork({ shifts: [], routine: [] }, 1, 18))).toBeNull();
  expect(shiftTexts({ ...person(stage(), ada), shifts: [{ from: 540, to: 1020 }] })).toEqual(['09:00-17:00']);
});

test('H12: in a week of the tiny town nobody works outside of the shifts or more than ten hours a day', () => {
  const start = tinyWorld();
  let minute = start.minute;
  const life = live(start, ({ world }) => world.minute >= later(start.minute, 7 * 1440));
  for (const event of life.events) {
    if (event.type === 'time-passed') minute = event.to;
    if (event.type === 'worked') expect(event.minutes).toBeLessThanOrEqual(600);
    if (event.type !== 'action-started' || event.choice.action !== 'work') continue;
    expect(shiftNow(person(start, event.characterId), minute, 60)).not.toBeNull();
  }
  expect(life.events.some(({ type }) => type === 'worked')).toBe(true);
});

describe('H12: on waking', () => {
  const bed = { action: 'sleep', minutes: 480, dayMemory: '…' } as const;
  const morning = () => pass(choose(stage({ [ada]: { body: { fatigue: 80 } } }, worldMinuteOf(1, 22, 30)), ada, bed).world, 480);

  test('H12: the shifts of the day stand on the agenda, and nobody can arrange anything over them', () => {
    const { world } = morning();
    expect(appointmentsOf(world, person(world, ada))).toMatchObject([
      { kind: 'work', placeId: 'mill', start: worldMinuteOf(2, 9), end: worldMinuteOf(2, 12), status: 'pending', note: 'work' },
      { kind: 'work', placeId: 'mill', start: worldMinuteOf(2, 14), end: worldMinuteOf(2, 17), status: 'pending' },
    ]);
    expect(conflictsOf(world, [ada], { start: worldMinuteOf(2, 10), end: worldMinuteOf(2, 11) })).toHaveLength(1);
  });

  test('H12: one is called in time to be there, and the shift begins with the work', () => {
    const { world } = morning();
    const called = live(world, (life) => life.events.some(({ type }) => type === 'appointment-due')).world;
    expect(called.minute).toBeLessThan(worldMinuteOf(2, 9));
    expect(fallbackChoice(called, person(called, ada))).toEqual({
      choice: { action: 'move', placeId: 'mill' },
      reason: 'appointment',
    });
    const { events } = live(world, (life) => life.world.minute >= worldMinuteOf(2, 12, 5));
    const statuses = events.flatMap((event) =>
      event.type === 'agenda-entry-changed' && event.characterId === ada && event.entry.start === worldMinuteOf(2, 9)
        ? [event.entry.status]
        : [],
    );
    expect(statuses).toEqual(['in-progress', 'completed']);
  });
});
