import { expect, test } from 'vitest';
import { distance } from '@/lib/polyline';
import { outsideOf } from '../places';
import { positionNow } from '../ways/position';
import { worldMinuteOf } from '../world-time';
import { choose, of, pass, person, run, stage } from '../worlds/stage';
import { ada, ben, chen, dora } from '../worlds/tiny';
import { withServices } from '../worlds/with-services';

const toCafe = { action: 'move', placeId: 'cafe' } as const;
const toMill = { action: 'move', placeId: 'mill' } as const;
const minutesOf = (scene: ReturnType<typeof choose>, who: string) => {
  const { activity } = person(scene.world, who);
  return activity && activity.endsAt - activity.startedAt;
};

test('K03: a walk leaves the place at once and arrives at its end, at five units a minute along its way', () => {
  const scene = choose(stage(), ada, toMill);
  expect(person(scene.world, ada).placeId).toBeNull();
  expect(minutesOf(scene, ada)).toBe(30);
  expect(of(scene, 'set-out')).toMatchObject([{ placeId: 'mill', unitsPerMinute: 5 }]);
  expect(person(pass(scene.world, 25).world, ada)).toMatchObject({ placeId: null });
  expect(person(pass(scene.world, 30).world, ada)).toMatchObject({ placeId: 'mill', activity: null });
});

test('K03: where a walker is is known at every minute, without leaps', () => {
  let { world } = choose(stage(), ada, toMill);
  for (let minute = 1; minute <= 29; minute++) {
    const before = positionNow(world, person(world, ada));
    world = pass(world, 1).world;
    const step = distance(before, positionNow(world, person(world, ada)));
    expect(step).toBeGreaterThan(0);
    expect(step).toBeLessThan(5.1);
  }
});

test('K03: running is twice as fast and tires more', () => {
  const world = stage();
  const ran = choose(world, ada, { ...toMill, pace: 'run' });
  expect(minutesOf(ran, ada)).toBe(15);
  const tired = (scene: typeof ran, minutes: number) => person(pass(scene.world, minutes).world, ada).body.fatigue;
  expect(tired(ran, 15)).toBe(17.5);
  expect(tired(choose(world, ada, toMill), 30)).toBe(16);
});

test('K03: one runs to work when late, and out of a storm, unless tired', () => {
  const at = (hour: number, minute: number, weather: 'sunny' | 'stormy' = 'sunny', fatigue = 10) => {
    const world = stage({ [ada]: { placeId: 'meadow', body: { fatigue } } }, worldMinuteOf(1, hour, minute));
    const scene = choose({ ...world, weather: { ...world.weather, kind: weather } }, ada, toMill);
    return person(scene.world, ada).activity?.unitsPerMinute;
  };
  expect([at(9, 5), at(9, 15), at(9, 15, 'sunny', 70), at(8, 40), at(8, 40, 'stormy')]).toEqual([5, 10, 5, 5, 10]);
});

test('K03: one runs to an appointment at which somebody waits already', () => {
  const speedAt = (minute: number) => {
    const world = stage({}, worldMinuteOf(1, 10, minute));
    const [start, end, remindAt] = [worldMinuteOf(1, 10, 30), worldMinuteOf(1, 11), worldMinuteOf(1, 10)];
    const about = { kind: 'offline-chat', placeId: 'cafe', note: '', priority: 50, status: 'pending', isTold: true } as const;
    const tea = { id: '00000000-0000-4000-8000-0000000000ee', characterId: ada, participantIds: [ben], start, end, remindAt };
    return person(choose({ ...world, agenda: { [tea.id]: { ...tea, ...about } } }, ada, toCafe).world, ada).activity
      ?.unitsPerMinute;
  };
  expect([speedAt(0), speedAt(35)]).toEqual([5, 10]);
});

test('K03: who is called on the way turns round, and stands where it was until it does', () => {
  const walking = choose(withServices(stage({ [chen]: { workplaceId: 'fire-station' } })), chen, toMill).world;
  const there = pass(walking, 15).world;
  const { world } = run(there, { type: 'alarm', kind: 'fire', placeId: 'cafe', radius: 0 });
  expect(person(world, chen)).toMatchObject({ activity: null, placeId: null, ...positionNow(there, person(there, chen)) });
  expect(person(choose(world, chen, toCafe).world, chen).activity).toMatchObject({ unitsPerMinute: 10 });
});

test('K03: who is stopped while still in the house stands before its door', () => {
  const world = withServices(stage({ [chen]: { workplaceId: 'fire-station', placeId: 'mill' } }));
  const walking = choose(world, chen, toCafe).world;
  const stopped = run(walking, { type: 'alarm', kind: 'fire', placeId: 'cafe', radius: 0 }).world;
  const mill = world.places.mill;
  expect(person(stopped, chen)).toMatchObject({ placeId: null, ...(mill && outsideOf(mill)) });
});

test('K02: closed, full and empty houses let nobody in', () => {
  const reason = (world: ReturnType<typeof stage>, placeId: string) =>
    of(choose(world, ada, { action: 'move', placeId }), 'action-refused')[0]?.reason ?? null;
  const knows = { [ada]: { knows: ['west-house'] } };
  expect(reason(stage({}, worldMinuteOf(1, 5)), 'cafe')).toBe('place-closed');
  expect(reason(stage({ [ben]: { placeId: 'cafe' }, [chen]: { placeId: 'cafe' }, [dora]: { placeId: 'cafe' } }), 'cafe')).toBe(
    'place-full',
  );
  expect(reason(stage({ ...knows, [chen]: { placeId: 'mill' }, [dora]: { placeId: 'mill' } }), 'west-house')).toBe('nobody-home');
  expect(reason(stage(knows), 'west-house')).toBeNull();
  expect(reason(stage(), 'west-house')).toBe('unknown-way');
  expect(reason(stage(), 'east-house')).toBe('already-here');
  expect(reason(stage(), 'moon')).toBe('unknown-place');
});

test('K02: those on their way have claimed their seat', () => {
  const two = stage({ [ben]: { placeId: 'cafe' }, [chen]: { placeId: 'cafe' } });
  const full = choose(two, ada, toCafe).world;
  expect(of(choose(full, dora, toCafe), 'action-refused')).toMatchObject([{ reason: 'place-full' }]);
});

test('K02: who comes after the doors closed stands outside and is told why', () => {
  const started = choose(stage({}, worldMinuteOf(1, 21, 50)), ada, toCafe).world;
  const arrived = pass(started, 15);
  expect(person(arrived.world, ada)).toMatchObject({ placeId: null, lastRefusal: { action: 'move', reason: 'place-closed' } });
  expect(of(arrived, 'action-finished')[0]?.outcome).toEqual({ placeId: 'cafe', arrived: false });
  expect(person(arrived.world, ada).turn).toBe(person(started, ada).turn);
});
