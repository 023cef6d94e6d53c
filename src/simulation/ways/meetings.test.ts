import { describe, expect, test } from 'vitest';
import { distance, lengthOf, type Point, pointAlong } from '@/lib/polyline';
import type { Entry } from '../agenda/entry';
import type { ChoiceOf } from '../answer';
import { encounters } from '../encounters';
import { assertEveryoneHasANextTurn } from '../everyone-has-a-next-turn';
import { fallbackAnswer } from '../fallback';
import { offersFor } from '../offers';
import { sceneFor } from '../perception';
import type { Character, WorldState } from '../state';
import { worldMinuteOf } from '../world-time';
import { answer, choose, of, pass, person, stage } from '../worlds/stage';
import { ada, ben, chen } from '../worlds/tiny';
import { meetingsOnTheWay } from './meetings';
import { positionNow } from './position';

const toMill = { action: 'move', placeId: 'mill' } as const;
const certain = (world: WorldState): WorldState => ({
  ...world,
  weather: { ...world.weather, kind: 'sunny' },
  settings: { ...world.settings, encounterChance: 1 },
});
const friends = (otherId: string, familiarity = 40) => ({ relationships: { [otherId]: { familiarity, affinity: 10 } } });

/** Half of Ada's way to the mill. */
const midway = (): Point => {
  const way = of(choose(stage(), ada, toMill), 'set-out')[0]?.way ?? [];
  return pointAlong(way, lengthOf(way) / 2) ?? { x: 0, y: 0 };
};

/** Ada walks to the mill, and Chen stands a step from the middle of her way. */
type Part = NonNullable<Parameters<typeof stage>[0]>[string];

function passing(adasPart: Part = {}, chensPart: Part = {}, minute = worldMinuteOf(1, 8), way: ChoiceOf<'move'> = toMill) {
  const { x, y } = midway();
  const people = { [ada]: adasPart, [chen]: { placeId: null, x: x + 1, y: y + 2, ...chensPart } };
  return choose(certain(stage(people, minute)), ada, way).world;
}
const known = () => passing(friends(chen), friends(ada));

describe('K04: on the way', () => {
  test('K04: a walker and one who stands by the way notice each other in passing, both of them, once in four hours', () => {
    const scene = pass(passing(), 30);
    expect(of(scene, 'encountered')).toEqual([
      { type: 'encountered', characterId: ada, otherId: chen, placeId: null },
      { type: 'encountered', characterId: chen, otherId: ada, placeId: null },
    ]);
    expect(person(scene.world, ada).placeId).toBe('mill');
    const back = choose(scene.world, ada, { action: 'move', placeId: 'east-house' }).world;
    expect(of(pass(back, 25), 'encountered')).toEqual([]);
  });

  test('K04: two walkers who cross notice each other', () => {
    const world = certain(stage({ [chen]: { placeId: null, x: 120, y: -48, knows: ['east-house'] } }));
    const both = choose(choose(world, ada, toMill).world, chen, { action: 'move', placeId: 'east-house' }).world;
    expect(of(pass(both, 20), 'encountered')).toMatchObject([{ characterId: ada, otherId: chen }, { characterId: chen }]);
  });

  test('K04: not beyond five units, nor through a wall, nor when one sleeps', () => {
    const { x, y } = midway();
    expect(of(pass(passing({}, { x: x + 6, y: y + 12 }), 30), 'encountered')).toEqual([]);
    const home = { placeId: 'east-house' };
    expect(of(pass(passing({}, { ...home, x: 0, y: 9 }), 30), 'encountered')).toEqual([]);
    const asleep = { placeId: null, x, y, body: { fatigue: 90 } };
    const sleeping = choose(certain(stage({ [chen]: asleep })), chen, { action: 'sleep', minutes: 60, dayMemory: '-' }).world;
    expect(of(pass(choose(sleeping, ada, toMill).world, 30), 'encountered')).toEqual([]);
  });

  test('K04: chance decides once for two and a part of the day, however long they are near', () => {
    const noticed = Array.from({ length: 400 }, (_, i) => {
      const world = { ...passing(), seed: `seed ${i}`, settings: { ...passing().settings, encounterChance: 0.3 } };
      return meetingsOnTheWay(world, world.minute, worldMinuteOf(1, 8, 29)).length;
    });
    const share = noticed.reduce((sum, n) => sum + n, 0) / noticed.length;
    expect(share).toBeGreaterThan(0.23);
    expect(share).toBeLessThan(0.37);
  });
});

describe('K04: a walker who meets somebody it knows', () => {
  test('K04: stops where they meet, at that very minute, and can greet or talk or go on', () => {
    const scene = pass(known(), 20);
    const { world } = scene;
    const met = of(scene, 'encountered');
    expect(met.map(({ suspended }) => suspended?.choice ?? null)).toEqual([toMill, null]);
    const walker = person(world, ada);
    expect(walker).toMatchObject({ activity: null, placeId: null });
    expect(distance(positionNow(world, walker), person(world, chen))).toBeLessThanOrEqual(5);
    expect(assertEveryoneHasANextTurn(world)).toEqual([]);
    const actions = offersFor(world, ada, null, 'en').map(({ action, targetId }) => `${action} ${targetId}`);
    expect(actions).toEqual(expect.arrayContaining([`greet ${chen}`, `talk ${chen}`, 'move mill']));
    expect(sceneFor(world, ada, null, 'en').onTheWayTo).toBe('Mill');
  });

  test('K04: goes on by rule, also after a greeting, and does not stop twice on one way', () => {
    const byRule = (world: WorldState) =>
      answer(world, ada, fallbackAnswer(world, { characterId: ada, turn: person(world, ada).turn, kind: 'choose' })).world;
    const stopped = pass(known(), 20).world;
    expect(person(byRule(stopped), ada).activity?.choice).toEqual(toMill);
    const greeted = pass(choose(stopped, ada, { action: 'greet', characterId: chen, text: 'Hello!' }).world, 10).world;
    // The greeting is answered, and taken leave of.
    const over = pass(greeted, 5).world;
    const gone = answer(over, chen, { kind: 'say', text: 'Safe ways!', leave: true }).world;
    const onward = byRule(answer(gone, ada, fallbackAnswer(gone, { characterId: ada, turn: 0, kind: 'recap' })).world);
    expect(person(onward, ada).activity?.choice).toEqual(toMill);
    const again = pass({ ...onward, characters: { ...onward.characters, [chen]: forgotten(person(onward, chen)) } }, 30);
    expect(person(again.world, ada).placeId).toBe('mill');
  });

  test('K04: does not stop when called, late, expected, running, in the rain, or for one it hardly knows', () => {
    const stops = (world: WorldState) => of(pass(world, 25), 'encountered').some(({ suspended }) => suspended);
    const alarm = { kind: 'fire', placeId: 'mill', at: worldMinuteOf(1, 8), isCalled: true } as const;
    expect(stops(known())).toBe(true);
    expect(stops(passing({ ...friends(chen), alarm }, friends(ada)))).toBe(false);
    const late = { ...friends(chen), body: { fatigue: 70 } };
    expect(stops(passing(late, friends(ada), worldMinuteOf(1, 8, 15)))).toBe(true);
    expect(stops(passing(late, friends(ada), worldMinuteOf(1, 9, 15)))).toBe(false);
    expect(stops(passing(friends(chen), friends(ada), worldMinuteOf(1, 8), { ...toMill, pace: 'run' }))).toBe(false);
    expect(stops({ ...known(), agenda: { [tea.id]: tea } })).toBe(false);
    expect(stops({ ...known(), weather: { ...known().weather, kind: 'rainy' } })).toBe(false);
    expect(stops(passing(friends(chen, 5), friends(ada)))).toBe(false);
    expect(stops(passing(friends(chen), {}))).toBe(false);
  });
});

/** What Ada and Ben agreed on, and were reminded of. */
const tea: Entry = {
  id: '00000000-0000-4000-8000-0000000000ee',
  kind: 'offline-chat',
  characterId: ada,
  participantIds: [ben],
  placeId: 'mill',
  start: worldMinuteOf(1, 8, 30),
  end: worldMinuteOf(1, 9),
  priority: 50,
  status: 'pending',
  remindAt: worldMinuteOf(1, 8),
  isTold: true,
  note: '',
};

/** As if they had never met. */
const forgotten = (character: Character): Character => ({ ...character, lastDone: {} });

test('K04: who comes into a place and who is there notice each other by chance', () => {
  const world = certain(stage({ [ben]: { placeId: 'cafe' }, [chen]: { placeId: 'cafe' } }));
  expect(encounters(world, [ben]).map((event) => event.type === 'encountered' && event.otherId)).toEqual([chen, ben]);
});
