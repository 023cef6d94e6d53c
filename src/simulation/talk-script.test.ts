import { describe, expect, test } from 'vitest';
import { talk } from './actions/talk';
import type { ChoiceOf } from './answer';
import { applyAll } from './apply';
import { durations } from './constants';
import { assertEveryoneHasANextTurn } from './everyone-has-a-next-turn';
import { execute } from './execute';
import { fallbackAnswer } from './fallback';
import { ready } from './ready';
import { fold } from './replay';
import { type WorldState, worldStateSchema } from './state';
import type { TalkScript } from './talk-answers';
import { scriptedAnswer } from './talk-script';
import { answer, choose, of, pass, person, run, type Scene, stage } from './worlds/stage';
import { ada, ben, chen, dora } from './worlds/tiny';

const keeps = (characterId: string) => ({
  characterId,
  memory: `${characterId} remembers`,
  relationship: 'We get on.',
  warmth: 1,
});
const script: TalkScript = {
  lines: [
    { speakerId: ben, text: 'Not yet.' },
    { speakerId: ada, text: 'Then come along.' },
    { speakerId: ben, text: 'Gladly. See you there.' },
  ],
  recaps: [keeps(ada), { ...keeps(ben), again: { inMinutes: 120 } }],
};
const opening: ChoiceOf<'talk'> = { action: 'talk', characterId: ben, text: 'Have you eaten?', maxTurns: 4, script };

const onTheMeadow = (...ids: string[]) => stage(Object.fromEntries(ids.map((id) => [id, { placeId: 'meadow' }])));
const opened = (world = onTheMeadow(ada, ben)) => choose(world, ada, opening);

/** Lives on, every turn answered as it is written, else by rule; `asked` are the turns for which nothing was written. */
function livedOn(scene: Scene, minutes: number) {
  const end = scene.world.minute + minutes;
  const asked: string[] = [];
  const events = [...scene.events];
  let { world } = scene;
  const take = (next: Scene) => {
    events.push(...next.events);
    world = next.world;
  };
  while (world.minute < end) {
    const owed = ready(world).filter(({ kind }) => kind === 'say' || kind === 'recap');
    for (const turn of owed) {
      const written = scriptedAnswer(world, turn);
      if (!written) asked.push(`${turn.kind} ${turn.characterId}`);
      take(answer(world, turn.characterId, written ?? fallbackAnswer(world, turn)));
    }
    if (owed.length === 0) take(pass(world, 5));
  }
  return { world, events, asked, scene: { world, events } };
}

const textsOf = (scene: Scene) => of(scene, 'line-said').map(({ characterId, text }) => [characterId, text]);

describe('H09: a talk that was written whole', () => {
  test('H09: is said line by line in its time, and everybody keeps what was written for it, nobody being asked', () => {
    const { scene, asked } = livedOn(opened(), 40);
    expect(textsOf(scene)).toEqual([[ada, 'Have you eaten?'], ...script.lines.map(({ speakerId, text }) => [speakerId, text])]);
    expect(of(scene, 'talk-remembered').map(({ characterId, memory }) => [characterId, memory])).toEqual([
      [ada, `${ada} remembers`],
      [ben, `${ben} remembers`],
    ]);
    expect(of(scene, 'relationship-changed')).toHaveLength(2);
    expect(asked).toEqual([]);
    const three = livedOn(opened(), 3 * durations.line).world;
    expect(Object.values(three.conversations)[0]?.lines.length ?? 4).toBeGreaterThanOrEqual(3);
    const one = livedOn(opened(), durations.line).world;
    expect(Object.values(one.conversations)[0]?.lines.length).toBeLessThanOrEqual(2);
  });

  test('H09: stands in the log once: its lines as they are said, the choice without them', () => {
    const scene = opened();
    expect(of(scene, 'action-started')[0]?.choice).not.toHaveProperty('script');
    expect(of(scene, 'conversation-scripted')).toMatchObject([{ people: [ada, ben], from: 1, lines: script.lines }]);
    const { world, events } = livedOn(scene, 40);
    expect(fold(onTheMeadow(ada, ben), events)).toEqual(world);
    const half = livedOn(scene, durations.line * 2).world;
    expect(worldStateSchema.parse(JSON.parse(JSON.stringify(half)))).toEqual(half);
  });

  test('H09: may also be the rest of one that has begun', () => {
    const plain = choose(onTheMeadow(ada, ben), ada, { ...opening, script: undefined, maxTurns: 8 });
    const { world } = pass(plain.world, durations.line);
    const lines = [
      { speakerId: ada, text: 'So it is.' },
      { speakerId: ben, text: 'Goodbye.' },
    ];
    const rest = answer(world, ben, { kind: 'say', text: 'I have.', leave: false, script: { ...script, lines } });
    const { scene, asked } = livedOn(rest, 40);
    expect(textsOf(scene).map(([, text]) => text)).toEqual(['I have.', 'So it is.', 'Goodbye.']);
    expect(of(scene, 'talk-remembered')).toHaveLength(2);
    expect(asked).toEqual([]);
  });

  test('H09: broken off by an alarm, it ends where it was, and what one keeps of it is asked for', () => {
    const { world } = livedOn(opened(), durations.line);
    const { scene, asked } = livedOn(run(world, { type: 'alarm', kind: 'fire', placeId: 'meadow', radius: 100 }), 30);
    expect(of(scene, 'line-said')).toEqual([]);
    expect(asked).toEqual([`recap ${ada}`, `recap ${ben}`]);
    expect(of(scene, 'talk-remembered').map(({ memory }) => memory)).not.toContain(`${ada} remembers`);
  });

  test.each([
    ['of somebody who is not there', [{ speakerId: dora, text: 'And me?' }]],
    ['in which somebody speaks twice running', [{ speakerId: ada, text: 'Well?' }]],
  ])('H09: a script %s is none', (_, lines) => {
    const scene = choose(onTheMeadow(ada, ben), ada, { ...opening, script: { ...script, lines } });
    expect(of(scene, 'conversation-scripted')).toEqual([]);
    expect(livedOn(scene, 10).asked).toContain(`say ${ben}`);
  });

  test('H09: who is not summed up in it is asked afterwards', () => {
    const [own] = script.recaps;
    const scene = choose(onTheMeadow(ada, ben), ada, { ...opening, script: { ...script, recaps: own ? [own] : [] } });
    expect(livedOn(scene, 40).asked).toEqual([`recap ${ben}`]);
  });
});

describe('H10: a talk of several that was written whole', () => {
  test('H10: goes on line by line as soon as somebody joins it, and all are asked', () => {
    const world = livedOn(opened(onTheMeadow(ada, ben, chen)), durations.line).world;
    const [conversationId = ''] = Object.keys(world.conversations);
    const joined = choose(world, chen, { action: 'join-talk', conversationId });
    expect(of(joined, 'conversation-joined')).toHaveLength(1);
    const { asked, scene } = livedOn(joined, 60);
    expect(asked.some((turn) => turn.startsWith('say'))).toBe(true);
    expect(of(scene, 'line-said').map(({ text }) => text)).not.toContain('Then come along.');
  });

  test('H10: is said by all of them, however they are named in it, and everybody has a next turn at each minute', () => {
    const people = [ada, ben, chen];
    const lines = [chen, ben, ada, chen].map((speakerId) => ({ speakerId, text: 'What do you say, Ben?' }));
    const recaps = people.map(keeps);
    const talkOfThree: ChoiceOf<'talk'> = { ...opening, alsoIds: [chen], maxTurns: 5, script: { lines, recaps } };
    let world: WorldState = choose(onTheMeadow(...people), ada, talkOfThree).world;
    const said: string[] = [];
    for (let n = 0; n < 30; n++) {
      expect(assertEveryoneHasANextTurn(world)).toEqual([]);
      const [turn] = ready(world).filter(({ kind }) => kind === 'say' || kind === 'recap');
      const written = turn && scriptedAnswer(world, turn);
      if (turn && !written) break;
      const events = written
        ? execute(world, { type: 'answer', ...turn, answer: written, source: 'followed', why: null })
        : pass(world, 5).events;
      said.push(...events.flatMap((event) => (event.type === 'line-said' ? [event.characterId] : [])));
      world = applyAll(world, events);
    }
    expect(said).toEqual([chen, ben, ada, chen]);
    expect(people.map((id) => person(world, id).conversationId)).toEqual([null, null, null]);
  });
});

test('a script takes no more time than the talk it is', () => {
  expect(talk.minutes(stage(), person(stage(), ada), opening)).toBe(4 * durations.line);
});
