import { describe, expect, test } from 'vitest';
import { fallbackAnswer } from './fallback';
import { fallbackChoice } from './fallback-choice';
import { ready } from './ready';
import type { AlarmKind, WorldState } from './state';
import { worldMinuteOf } from './world-time';
import { answer, choose, of, pass, person, run, stage } from './worlds/stage';
import { ada, ben, chen, dora } from './worlds/tiny';
import { withServices } from './worlds/with-services';

const alarmIn = (world: WorldState, placeId: string, kind: AlarmKind = 'fire', radius = 0) =>
  run(world, { type: 'alarm', kind, placeId, radius });
const byRule = (world: WorldState, who: string) => {
  const { turn } = person(world, who);
  return answer(world, who, fallbackAnswer(world, { characterId: who, turn, kind: 'choose' })).world;
};
const night = worldMinuteOf(1, 22, 30);
const toBed = { action: 'sleep', minutes: 480, dayMemory: 'A day.' } as const;
const asleep = () => pass(choose(stage({ [ada]: { body: { fatigue: 70 } } }, night), ada, toBed).world, 120).world;

describe('an alarm', () => {
  test('wakes a sleeper, who looks around, falls asleep again and sleeps to the same morning', () => {
    const scene = alarmIn(asleep(), 'east-house');
    expect(of(scene, 'action-finished')).toMatchObject([{ characterId: ada, interrupted: true, outcome: { minutes: 120 } }]);
    expect(of(scene, 'woke-up')).toEqual([]);
    expect(ready(scene.world)).toContainEqual(expect.objectContaining({ characterId: ada, kind: 'choose' }));
    expect(person(scene.world, ada).body.emotion).toBe('anxious');
    let world = byRule(scene.world, ada);
    expect(person(world, ada).activity?.choice.action).toBe('look-around');
    world = byRule(pass(world, 5).world, ada);
    expect(person(world, ada).activity).toMatchObject({ choice: toBed, endsAt: worldMinuteOf(2, 6, 30) });
    const morning = pass(world, 355);
    expect(of(morning, 'woke-up').filter((event) => event.characterId === ada)).toHaveLength(1);
    expect(of(morning, 'day-remembered')).toEqual([]);
  });

  test('lets the day of one who did not sleep on begin when it was to wake', () => {
    const { world } = alarmIn(pass(asleep(), 300).world, 'east-house');
    const up = pass(choose(world, ada, { action: 'wait', minutes: 60 }).world, 55);
    expect(of(up, 'woke-up').filter((event) => event.characterId === ada)).toEqual([]);
    const morning = pass(up.world, 5);
    expect(of(morning, 'woke-up').filter((event) => event.characterId === ada)).toHaveLength(1);
    expect(ready(morning.world).find((turn) => turn.characterId === ada)?.kind).toBe('wake');
  });

  test('in the last half hour of a night ends it', () => {
    const scene = alarmIn(pass(asleep(), 340).world, 'east-house');
    expect(of(scene, 'woke-up')).toMatchObject([{ characterId: ada, day: 2 }]);
    expect(ready(scene.world).find((turn) => turn.characterId === ada)?.kind).toBe('wake');
  });

  test.each([
    [30, { action: 'work', minutes: 90 }],
    [90, null],
  ] as const)('lets work of two hours go on after %i minutes only if half of it is left', (worked, resumed) => {
    const working = choose(stage({ [ada]: { placeId: 'mill' } }), ada, { action: 'work', minutes: 120 }).world;
    const { world } = alarmIn(pass(working, worked).world, 'mill', 'sound');
    expect(person(world, ada).suspended?.choice.action ?? null).toBe(resumed && 'work');
    const after = pass(byRule(world, ada), 5).world;
    expect(person(after, ada).lastDone['look-around']).toBe(after.minute);
    if (resumed)
      expect(fallbackChoice(after, person(after, ada))).toEqual({ choice: { ...resumed, minutes: 85 }, reason: 'alarm' });
  });

  test('gives up what was begun otherwise: a meal, a post', () => {
    const eating = choose(stage({ [ada]: { body: { hunger: 60 } } }), ada, { action: 'eat' }).world;
    const writing = choose(eating, ben, { action: 'publish-post', text: 'Half a thought' }).world;
    const scene = alarmIn(pass(writing, 5).world, 'east-house');
    expect([person(scene.world, ada).suspended, person(scene.world, ben).suspended]).toEqual([null, null]);
    expect(of(pass(scene.world, 30), 'post-published')).toEqual([]);
  });

  test('breaks a conversation off, and both sum up what there was of it', () => {
    const talking = choose(stage(), ada, { action: 'talk', characterId: ben, text: 'Well?', maxTurns: 6 }).world;
    const listening = alarmIn(talking, 'east-house');
    expect(of(listening, 'conversation-closed')).toMatchObject([{ why: 'interrupted' }]);
    expect(of(listening, 'answer-dropped')).toEqual([]);
    const world = pass(talking, 5).world;
    const { turn } = person(world, ben);
    const scene = alarmIn(world, 'east-house');
    expect(of(scene, 'answer-dropped')).toMatchObject([{ characterId: ben, turn, reason: 'interrupted' }]);
    expect(ready(scene.world).filter(({ kind }) => kind === 'recap')).toEqual([
      { characterId: ada, turn: person(world, ada).turn, kind: 'recap' },
      { characterId: ben, turn: turn + 1, kind: 'recap' },
    ]);
  });

  test('is heard outside within its radius by those awake, who go on with what they do', () => {
    const people = { [ada]: { placeId: 'meadow' }, [ben]: { placeId: 'west-house' }, [dora]: { placeId: 'mill' } };
    const scene = alarmIn(choose(stage(people), ada, { action: 'rest' }).world, 'cafe', 'sound', 90);
    expect(of(scene, 'alarmed')).toMatchObject([{ characterId: ada, isInside: false, isCalled: false }]);
    expect(of(scene, 'action-finished')).toEqual([]);
    expect(person(scene.world, ada).recent.at(-1)).toMatchObject({ action: 'sound-alarm', note: 'Café' });
    expect(person(scene.world, dora).alarm).toBeNull();
  });

  test('in a place that does not exist is nothing', () => {
    expect(alarmIn(stage(), 'nowhere').events).toEqual([]);
  });
});

describe('a fire', () => {
  const station = { workplaceId: 'fire-station', placeId: 'cafe' };
  const burning = () =>
    alarmIn(
      withServices(stage({ [ada]: { knows: ['west-house'] }, [chen]: station, [dora]: { placeId: 'meadow' } })),
      'west-house',
    );

  test('calls the firefighters from wherever they are, into a house where nobody is, and they watch it for an hour', () => {
    const { world, events } = burning();
    expect(events).toMatchObject([{ type: 'alarm-raised' }, { type: 'alarmed', characterId: chen, isCalled: true }]);
    expect(fallbackChoice(world, person(world, chen))).toEqual({
      choice: { action: 'move', placeId: 'west-house' },
      reason: 'alarm',
    });
    const there = pass(byRule(world, chen), 30).world;
    expect(person(there, chen).placeId).toBe('west-house');
    expect(fallbackChoice(there, person(there, chen)).choice).toEqual({ action: 'wait', minutes: 15 });
    const later = pass(there, 60).world;
    expect(fallbackChoice(later, person(later, chen)).reason).not.toBe('alarm');
  });

  test('is no reason for others to enter a house where nobody is at home', () => {
    const choice = { action: 'move', placeId: 'west-house' } as const;
    expect(of(choose(burning().world, ada, choice), 'action-refused')).toMatchObject([{ reason: 'nobody-home' }]);
  });
});
