import { describe, expect, test } from 'vitest';
import type { ChoiceOf } from '../answer';
import { presentIn } from '../conversations';
import { offersFor } from '../offers';
import { sceneFor } from '../perception';
import { ready } from '../ready';
import type { Character, WorldState } from '../state';
import { worldMinute } from '../world-time';
import { answer, choose, of, pass, person, type Scene, stage } from '../worlds/stage';
import { ada, ben, chen, dora } from '../worlds/tiny';

const everybody = [ada, ben, chen, dora];
const onMeadow = () => stage(Object.fromEntries(everybody.map((id) => [id, { placeId: 'meadow', shifts: [] }])));
const toBoth: ChoiceOf<'talk'> = { action: 'talk', characterId: ben, alsoIds: [chen], text: 'Good to see you two!', maxTurns: 8 };
const talkIn = (world: WorldState) => Object.values(world.conversations)[0];
const speaker = (world: WorldState) => ready(world).find(({ kind }) => kind === 'say')?.characterId;
const say = (world: WorldState, who: string, text = 'Well.', leave = false): Scene =>
  answer(world, who, { kind: 'say', text, leave });
const heardBy = (world: WorldState, who: string) => ready(world).find(({ characterId }) => characterId === who)?.kind;
const recap = (world: WorldState, who: string, rest = {}) =>
  answer(world, who, { kind: 'recap', memory: 'We talked.', relationship: 'fine', warmth: 1, ...rest });

describe('H10: a talk of several', () => {
  test('H10: goes from one to the other: who is named speaks next, else who has been silent longest', () => {
    let world = pass(choose(onMeadow(), ada, toBoth).world, 5).world;
    expect(presentIn(talkIn(world) ?? { participants: [] })).toEqual([ada, ben, chen]);
    expect(speaker(world)).toBe(ben);
    world = pass(say(world, ben, 'Ada, is that your bench?').world, 5).world;
    expect(speaker(world)).toBe(ada);
    world = pass(say(world, ada, 'It is.').world, 5).world;
    expect(speaker(world)).toBe(chen);
    world = pass(say(world, chen, 'I see.').world, 5).world;
    expect(speaker(world)).toBe(ben);
  });

  test('H10: everybody who is free may be spoken to at once, and is taken out of what it did', () => {
    const scene = choose(onMeadow(), ada, { ...toBoth, alsoIds: [chen, dora] });
    expect(of(scene, 'answer-dropped').map(({ characterId }) => characterId)).toEqual([ben, chen, dora]);
    expect(person(scene.world, dora).activity?.choice.action).toBe('talk');
    const asleep = stage({ [ada]: { placeId: 'meadow' }, [ben]: { placeId: 'meadow' } });
    expect(of(choose(asleep, ada, toBoth), 'action-refused')).toMatchObject([{ reason: 'not-here' }]);
    expect(of(choose(onMeadow(), ada, { ...toBoth, alsoIds: [ben] }), 'action-refused')).toHaveLength(1);
  });

  test('H10: one more may join, hears only what is said from then on, and speaks in its turn', () => {
    const begun = pass(choose(onMeadow(), ada, toBoth).world, 5).world;
    const offer = offersFor(begun, dora, null, 'en').find(({ action }) => action === 'join-talk');
    expect(offer?.target).toBe('Ada, Ben and Chen');
    const conversationId = offer?.targetId ?? '';
    let world = choose(begun, dora, { action: 'join-talk', conversationId }).world;
    world = pass(say(world, ben, 'Anybody for tea?').world, 5).world;
    expect(speaker(world)).toBe(chen);
    world = pass(say(world, chen, 'Dora, you too?').world, 5).world;
    expect(speaker(world)).toBe(dora);
    world = say(world, dora, 'No, I must go.', true).world;
    expect(heardBy(world, dora)).toBe('recap');
    const scene = recap(world, dora);
    expect(of(scene, 'talk-remembered')).toMatchObject([{ characterId: dora, otherId: ada, alsoIds: [ben, chen] }]);
    expect(talkIn(scene.world)?.heard?.[dora]).toEqual({ from: 1, to: 4 });
  });

  test('H10: a talk that is nearly over, full, elsewhere or one’s own cannot be joined', () => {
    const short = choose(onMeadow(), ada, { ...toBoth, maxTurns: 2 }).world;
    const join = (world: WorldState, who: string) =>
      choose(world, who, { action: 'join-talk', conversationId: talkIn(world)?.id ?? dora });
    expect(of(join(short, dora), 'action-refused')).toMatchObject([{ reason: 'talk-over' }]);
    const far = choose(stage(), ada, { ...toBoth, alsoIds: undefined }).world;
    expect(of(join(far, dora), 'action-refused')).toMatchObject([{ reason: 'not-here' }]);
    expect(of(join(onMeadow(), dora), 'action-refused')).toMatchObject([{ reason: 'talk-over' }]);
    const begun = pass(choose(onMeadow(), ada, toBoth).world, 5).world;
    const left = recap(say(begun, ben, 'I must go.', true).world, ben).world;
    expect(of(join(left, ben), 'action-refused')).toMatchObject([{ reason: 'talked-already' }]);
  });

  test('H10: who leaves takes only itself out; with the last but one it is over, and all who were in it look back', () => {
    let world = pass(choose(onMeadow(), ada, toBoth).world, 5).world;
    const gone = say(world, ben, 'I must go.', true);
    expect(of(gone, 'conversation-left')).toHaveLength(1);
    expect(of(gone, 'action-finished').map(({ characterId }) => characterId)).toEqual([ben]);
    world = pass(gone.world, 5).world;
    expect([speaker(world), heardBy(world, ben)]).toEqual([chen, 'recap']);
    world = recap(world, ben).world;
    const over = say(world, chen, 'Bye, Ada.', true);
    expect(of(over, 'conversation-closed')).toMatchObject([{ why: 'left' }]);
    world = recap(over.world, ada).world;
    expect(talkIn(world)).toBeDefined();
    expect(recap(world, chen).world.conversations).toEqual({});
  });

  test('H10: each of several is seen in its own way, and who is not named only becomes better known', () => {
    const begun = pass(choose(onMeadow(), ada, { ...toBoth, maxTurns: 2 }).world, 5).world;
    const over = say(begun, ben).world;
    const scene = recap(over, ada, { others: [{ characterId: chen, relationship: 'a cold fish', warmth: -2 }] });
    expect(of(scene, 'relationship-noted')).toMatchObject([{ otherId: chen, relationship: 'a cold fish' }]);
    expect(person(scene.world, ada).relationships[chen]).toMatchObject({ familiarity: 5, affinity: -10 });
    expect(person(scene.world, ada).relationships[ben]).toMatchObject({ familiarity: 5, affinity: 0 });
  });

  test('H10: bystanders hear that they talk, not the words', () => {
    const begun = pass(choose(onMeadow(), ada, toBoth).world, 5).world;
    expect(sceneFor(begun, dora, null, 'en').talks).toEqual(['Ada, Ben and Chen are talking']);
    expect(sceneFor(begun, dora, null, 'zh').talks).toEqual(['阿达、本和小陈在聊天']);
    expect(JSON.stringify(sceneFor(begun, dora, null, 'en'))).not.toContain('Good to see');
    expect(sceneFor(begun, ben, null, 'en').talks).toEqual([]);
  });
});

describe('H09: a talk that is to go on', () => {
  const over = () => {
    const world = pass(choose(onMeadow(), ada, { ...toBoth, maxTurns: 2 }).world, 5).world;
    return say(world, ben).world;
  };
  const entries = (world: WorldState) => Object.values(world.agenda);

  test('H09: is agreed when two would like it, at the latest minute named, in the same place, without those who would not', () => {
    let world = recap(over(), ada, { again: { inMinutes: 120 } }).world;
    world = recap(world, chen).world;
    expect(entries(world)).toEqual([]);
    world = recap(world, ben, { again: { inMinutes: 180 } }).world;
    expect(entries(world)).toMatchObject([
      { kind: 'offline-chat', characterId: ada, participantIds: [ben], placeId: 'meadow', start: 485 + 180, end: 485 + 210 },
    ]);
  });

  test('H09: is not agreed when only one would like it', () => {
    let world = recap(over(), ada, { again: { inMinutes: 120 } }).world;
    for (const id of [ben, chen]) world = recap(world, id, { again: null }).world;
    expect(entries(world)).toEqual([]);
  });

  test('H09: waits until all who would come are free, and for the day', () => {
    let world = over();
    for (const id of [ada, ben, chen]) world = recap(world, id, { again: { inMinutes: 960 } }).world;
    expect(entries(world).map(({ start }) => start)).toEqual([1440 + 485]);
  });
});

describe('H09: a greeting', () => {
  const hello = { action: 'greet', characterId: ben, text: 'Hello Ben!' } as const;
  const met: Partial<Character> = { met: [[ben, worldMinute.parse(475)]] };

  test('H09: between two who have just met becomes a talk of an answer and two to five further turns', () => {
    const scene = pass(choose(stage({ [ada]: met }), ada, hello).world, 5);
    const [opened] = of(scene, 'conversation-opened');
    expect(opened?.maxTurns).toBeGreaterThanOrEqual(4);
    expect(opened?.maxTurns).toBeLessThanOrEqual(7);
    expect(talkIn(scene.world)?.lines).toMatchObject([{ speakerId: ada, text: 'Hello Ben!' }]);
    expect(speaker(pass(scene.world, 5).world)).toBe(ben);
    const bye = say(pass(scene.world, 5).world, ben, 'Hello, I am off.', true);
    expect(of(bye, 'conversation-closed')).toMatchObject([{ why: 'left' }]);
  });

  test('H09: stays a greeting in passing when they have not, or when the other is busy', () => {
    expect(of(pass(choose(stage(), ada, hello).world, 5), 'conversation-opened')).toEqual([]);
    const eating = choose(stage({ [ada]: met }), ben, { action: 'eat' }).world;
    const scene = pass(choose(eating, ada, hello).world, 5);
    expect(of(scene, 'greeted')).toHaveLength(1);
    expect(of(scene, 'conversation-opened')).toEqual([]);
  });
});
