// Where nobody watches a talk is one question; what was written is then said without asking.
import { describe, expect, test } from 'vitest';
import { answerSchemas, type ObjectPurpose } from '@/minds/answers';
import { promptFor } from '@/minds/prompts';
import type { Question } from '@/minds/question';
import type { KeptMemory } from '@/minds/recall';
import { samplePersona } from '@/minds/sample-questions';
import { choose, pass, person, stage } from '@/simulation/worlds/stage';
import { ada, ben, chen } from '@/simulation/worlds/tiny';
import type { Ask } from './ask-model';
import { TownMemory } from './headless/town-memory';
import type { MindReads } from './mind-reads';
import { openMind } from './open-mind';
import { openTalk } from './open-talk';
import { answerOf } from './think';

const met = () => stage(Object.fromEntries([ada, ben, chen].map((id) => [id, { placeId: 'meadow' }])));
const offer = { n: 1, action: 'talk', targetId: ben, target: 'Ben', minutes: 30 } as const;
const views = (n: number) => [{ n, relationship: 'We get on.', warmth: 1 }];
const whole = {
  lines: [
    { n: 1, text: 'Have you eaten?' },
    { n: 2, text: 'Not yet.' },
    { n: 1, text: 'Then come along.' },
  ],
  recaps: [
    { n: 1, memory: 'Ben is hungry.', views: views(2), again: 120 },
    { n: 2, memory: 'Ada asked me along.', views: views(1) },
  ],
};
const answers: Partial<Record<ObjectPurpose, object>> = {
  'whole-talk': whole,
  'open-talk': { text: 'Hello there.', maxTurns: 4 },
  say: { text: 'Good day.', leave: false },
};

const secret = 'Chen is leaving the town.';
const kept = { kind: 'knowledge', importance: 4, minute: 400, day: null, usedMinute: null };
const remembered: KeptMemory[] = [
  { ...kept, id: 'a', how: 'wrote', targetId: chen, fromId: chen, text: secret },
  { ...kept, id: 'b', how: 'saw', targetId: null, fromId: null, text: 'The heron is back.' },
];

function town(): MindReads {
  const personas = new Map([ada, ben, chen].map((id) => [id, samplePersona] as const));
  const reads = new TownMemory({ personas, memories: [], posts: [] });
  return Object.assign(reads, { memories: async (id: string) => (id === ben ? remembered : []) });
}

function asking(given = answers) {
  const asked: Question[] = [];
  const ask = (async (purpose: ObjectPurpose, question: Question) => {
    asked.push(question);
    return answerSchemas[purpose].parse(given[purpose]);
  }) as unknown as Ask;
  return { asked, ask };
}

async function opens({ isWatched, given, alsoIds = [] }: { isWatched: boolean; given?: typeof answers; alsoIds?: string[] }) {
  const { asked, ask } = asking(given);
  const state = met();
  const owed = { characterId: ada, turn: person(state, ada).turn, kind: 'choose' as const };
  const mind = await openMind({ state, owed, reads: town(), ask, isWatched: async () => isWatched });
  const choice = await openTalk(mind, 'talk', { ...offer, alsoIds });
  return { choice, asked, purposes: asked.map(({ purpose }) => purpose) };
}

describe('H09: a talk where nobody watches', () => {
  test('H09: is one question, with what each of them keeps', async () => {
    const { choice, purposes } = await opens({ isWatched: false });
    expect(purposes).toEqual(['whole-talk']);
    expect(choice).toEqual({
      action: 'talk',
      characterId: ben,
      text: 'Have you eaten?',
      maxTurns: 3,
      script: {
        lines: [
          { speakerId: ben, text: 'Not yet.' },
          { speakerId: ada, text: 'Then come along.' },
        ],
        recaps: [
          { characterId: ada, memory: 'Ben is hungry.', relationship: 'We get on.', warmth: 1, again: { inMinutes: 120 } },
          { characterId: ben, memory: 'Ada asked me along.', relationship: 'We get on.', warmth: 1 },
        ],
      },
    });
  });

  test('H09: is asked for line by line where somebody watches, or nobody knows', async () => {
    const { choice, purposes } = await opens({ isWatched: true });
    expect(purposes).toEqual(['open-talk']);
    expect(choice).toEqual({ action: 'talk', characterId: ben, text: 'Hello there.', maxTurns: 4 });
  });

  test('H09: what is said is said in turn, by those who are there, beginning with the one who opens', async () => {
    const lines = [
      { n: 2, text: 'Before anybody spoke.' },
      { n: 1, text: 'One.' },
      { n: 1, text: 'Two.' },
      { n: 7, text: 'A stranger.' },
      { n: 2, text: 'Three.' },
    ];
    const { choice } = await opens({ isWatched: false, given: { ...answers, 'whole-talk': { lines, recaps: [] } } });
    expect(choice).toMatchObject({ text: 'One. Two.', script: { lines: [{ speakerId: ben, text: 'Three.' }], recaps: [] } });
  });

  test('H09: an answer in which nobody answers is no talk: words are asked for one after the other', async () => {
    const given = { ...answers, 'whole-talk': { lines: [{ n: 1, text: 'Alone.' }] } };
    const { choice, purposes } = await opens({ isWatched: false, given });
    expect(purposes).toEqual(['whole-talk', 'open-talk']);
    expect(choice).not.toHaveProperty('script');
  });

  test('H09: holds what each may say to the others, under its own name, and nothing that was written in private', async () => {
    const { asked } = await opens({ isWatched: false });
    const [question] = asked;
    const { prompt } = promptFor(question ?? asked[0] ?? Object.assign({}));
    expect(prompt).not.toContain(secret);
    const scene = JSON.parse(/<scene>([\s\S]*?)<\/scene>/.exec(prompt)?.[1] ?? '{}');
    expect(scene.speakers[0]).toMatchObject({ n: 1, me: true, sees: [{ n: 2 }] });
    expect(scene.speakers[1]).toMatchObject({ n: 2, me: false, about: { memories: [{ text: 'The heron is back.' }] } });
    expect(JSON.stringify({ ...scene, speakers: [] })).not.toContain('The heron is back.');
  });

  test('H10: of several keeps a word about each of the others', async () => {
    const recaps = [{ n: 1, memory: 'A good talk.', views: [...views(2), ...views(3), ...views(1), ...views(9)] }];
    const given = { ...answers, 'whole-talk': { ...whole, recaps } };
    const { choice } = await opens({ isWatched: false, given, alsoIds: [chen] });
    expect(choice).toMatchObject({
      script: { recaps: [{ characterId: ada, others: [{ characterId: ben }, { characterId: chen }] }] },
    });
  });
});

describe('H09: a talk that has begun where nobody watches', () => {
  const begun = () => pass(choose(met(), ada, { action: 'talk', characterId: ben, text: 'Well?', maxTurns: 6 }).world, 5).world;
  const says = async (isWatched: boolean) => {
    const { asked, ask } = asking();
    const owed = { characterId: ben, turn: person(begun(), ben).turn, kind: 'say' as const };
    const thought = await answerOf({ state: begun(), owed, reads: town(), ask, isWatched: async () => isWatched });
    return { thought, asked };
  };

  test('H09: is written to its end by the next who speaks', async () => {
    const { thought, asked } = await says(false);
    expect(asked).toMatchObject([{ purpose: 'whole-talk', lines: [{ from: 'Ada', text: 'Well?' }], maxLines: 5 }]);
    expect(thought.answer).toMatchObject({ kind: 'say', text: 'Have you eaten?', leave: false });
    expect(thought.answer).toMatchObject({ script: { lines: [{ speakerId: ada, text: 'Not yet.' }, { speakerId: ben }] } });
  });

  test('H09: goes on line by line where somebody watches', async () => {
    const { thought } = await says(true);
    expect(thought.answer).toEqual({ kind: 'say', text: 'Good day.', leave: false });
  });

  test('H09: what is written is said without asking anybody', async () => {
    const { choice } = await opens({ isWatched: false });
    const { world } = pass(choose(met(), ada, choice).world, 5);
    const { asked, ask } = asking();
    const owed = { characterId: ben, turn: person(world, ben).turn, kind: 'say' as const };
    const thought = await answerOf({ state: world, owed, reads: town(), ask, isWatched: async () => true });
    expect(thought).toEqual({ answer: { kind: 'say', text: 'Not yet.', leave: false }, source: 'followed' });
    expect(asked).toEqual([]);
  });
});
