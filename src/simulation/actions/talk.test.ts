import { describe, expect, test } from 'vitest';
import { ready } from '../ready';
import type { WorldState } from '../state';
import { answer, choose, of, pass, person, run, stage } from '../worlds/stage';
import { ada, ben, chen } from '../worlds/tiny';

const hello = { action: 'talk', characterId: ben, text: 'Shall we walk later?', maxTurns: 3 } as const;
const say = (world: WorldState, who: string, leave = false) => answer(world, who, { kind: 'say', text: 'Yes.', leave });
const recap = (world: WorldState, who: string) =>
  answer(world, who, { kind: 'recap', memory: 'We talked.', relationship: 'a neighbour', warmth: 1 });
const kindFor = (world: WorldState, who: string) => ready(world).find((turn) => turn.characterId === who)?.kind ?? null;

describe('a talk', () => {
  test('alternates line by line, five minutes each, until the agreed number', () => {
    let world = choose(stage(), ada, hello).world;
    expect([kindFor(world, ada), kindFor(world, ben)]).toEqual([null, null]);
    world = pass(world, 5).world;
    expect([kindFor(world, ada), kindFor(world, ben)]).toEqual([null, 'say']);
    world = pass(say(world, ben).world, 5).world;
    const last = say(world, ada);
    expect(of(last, 'conversation-closed')).toMatchObject([{ why: 'turn-limit' }]);
    expect(of(last, 'action-finished')).toHaveLength(2);
  });

  test('is summed up once by each, who then know each other better, and leaves the state', () => {
    let world = say(pass(choose(stage(), ada, hello).world, 5).world, ben, true).world;
    expect([kindFor(world, ada), kindFor(world, ben)]).toEqual(['recap', 'recap']);
    world = recap(world, ada).world;
    expect([kindFor(world, ada), kindFor(world, ben)]).toEqual(['choose', 'recap']);
    world = recap(world, ben).world;
    expect(world.conversations).toEqual({});
    expect(person(world, ada).relationships[ben]).toMatchObject({ familiarity: 5, affinity: 5 });
    expect(person(world, ben).body.emotion).toBe('happy');
    expect(of(choose(world, ben, { ...hello, characterId: ada }), 'action-refused')).toMatchObject([
      { reason: 'talked-already' },
    ]);
  });

  test('ends what the partner was doing, with the share of its effects that was reached', () => {
    const resting = choose(stage({ [ben]: { body: { fatigue: 60 } } }), ben, { action: 'rest' }).world;
    const scene = choose(pass(resting, 15).world, ada, hello);
    expect(of(scene, 'action-finished')).toMatchObject([{ characterId: ben, interrupted: true, outcome: { share: 0.5 } }]);
    expect(person(scene.world, ben).body.fatigue).toBe(50);
    expect(person(scene.world, ben).activity?.choice).toMatchObject({ action: 'talk', characterId: ada });
  });

  test('keeps a post that was not finished from being sent', () => {
    const writing = choose(stage(), ben, { action: 'publish-post', text: 'Half a thought' }).world;
    const scene = choose(pass(writing, 5).world, ada, hello);
    expect(of(pass(scene.world, 10), 'post-published')).toEqual([]);
  });

  test('drops the choice that the partner was about to make, and asks it for words instead', () => {
    const before = stage();
    const { turn } = person(before, ben);
    const scene = choose(before, ada, hello);
    expect(of(scene, 'answer-dropped')).toEqual([
      { type: 'answer-dropped', characterId: ben, turn, reason: 'conversation-began' },
    ]);
    const late = { kind: 'choose', choice: { action: 'rest' }, reason: '' } as const;
    expect(run(scene.world, { type: 'answer', characterId: ben, turn, answer: late, source: 'model', why: null }).events).toEqual(
      [],
    );
    expect(ready(pass(scene.world, 5).world)).toContainEqual({ characterId: ben, turn: turn + 1, kind: 'say' });
  });

  test('is not begun with those who eat, sleep, walk, talk, or are elsewhere', () => {
    const eating = choose(stage(), ben, { action: 'eat' }).world;
    expect(of(choose(eating, ada, hello), 'action-refused')).toMatchObject([{ reason: 'busy' }]);
    const walking = choose(stage(), ben, { action: 'move', placeId: 'cafe' }).world;
    expect(of(choose(walking, ada, hello), 'action-refused')).toMatchObject([{ reason: 'not-here' }]);
    expect(of(choose(stage(), ada, { ...hello, characterId: chen }), 'action-refused')).toMatchObject([{ reason: 'not-here' }]);
  });
});
