import { expect, test } from 'vitest';
import type { Remembered } from '@/minds/recall';
import { samplePersona } from '@/minds/sample-questions';
import { memory as rules } from '@/simulation/constants';
import { later, worldMinuteOf } from '@/simulation/world-time';
import { person, stage } from '@/simulation/worlds/stage';
import { ada, ben } from '@/simulation/worlds/tiny';
import type { Ask } from './ask-model';
import { TownMemory } from './headless/town-memory';
import { lookBack } from './look-back';
import { openMind } from './open-mind';

const evening = worldMinuteOf(2, 22, 30);
const lived = { minute: 1500, targetId: ben, kind: 'knowledge' };
const facts = (count: number, importance: number) =>
  Array.from({ length: count }, (_, i) => ({
    ...lived,
    id: `00000000-0000-4000-9000-00000000000${i}`,
    characterId: ada,
    text: `fact ${i}`,
    importance,
  }));

/** Ada goes to bed with these memories; what she was asked, and what came of it. */
async function goesToBed(memories: ReturnType<typeof facts>, { minute = evening, lastDone = {}, from = [1, 2, 99] } = {}) {
  const state = stage({ [ada]: { lastDone, ...(minute === evening ? {} : { body: { fatigue: 90 } }) } }, minute);
  const reads = new TownMemory({ personas: new Map([[ada, samplePersona]]), memories, posts: [] });
  const asked: string[] = [];
  let lately: string[] = [];
  const answers = {
    'day-memory': { text: 'A day.' },
    reflect: { knowledge: [{ text: 'So it is.', importance: 7, from }], important: null },
  };
  const ask = (async (purpose: keyof typeof answers, question: { lately?: { text: string }[]; memories: Remembered }) => {
    asked.push(purpose);
    lately = question.lately?.map(({ text }) => text) ?? lately;
    return answers[purpose];
  }) as unknown as Ask;
  const owed = { characterId: ada, turn: person(state, ada).turn, kind: 'choose' as const };
  const result = await lookBack(await openMind({ state, owed, reads, ask }));
  return { asked, lately, ...result };
}

test('I03: one thinks about the last days when enough has gathered since the last time, and names what it stands on', async () => {
  const memories = facts(rules.reflectFrom / 5, 5);
  const { asked, lately, dayMemory, reflection } = await goesToBed(memories);
  expect(asked).toEqual(['day-memory', 'reflect']);
  expect(dayMemory).toBe('A day.');
  const idOf = (text: string | undefined) => memories.find((memory) => memory.text === text)?.id;
  const from = [idOf(lately[0]), idOf(lately[1])];
  expect(reflection).toEqual({ knowledge: [{ text: 'So it is.', importance: 7, from }], important: null });
});

test('I03: a quiet day ends without, and what was thought about already counts no more', async () => {
  const enough = facts(rules.reflectFrom / 5, 5);
  expect((await goesToBed(enough.slice(1))).asked).toEqual(['day-memory']);
  expect((await goesToBed(enough, { lastDone: { reflect: later(evening, -900) } })).asked).toEqual(['day-memory']);
});

test('I03: an insight that names no memory one has is dropped', async () => {
  expect((await goesToBed(facts(9, 5), { from: [98, 99] })).reflection).toBeUndefined();
});

test('I03: a nap asks nothing, nor does going on with a night', async () => {
  expect(await goesToBed(facts(9, 5), { minute: worldMinuteOf(2, 13) })).toMatchObject({ asked: [] });
  expect(await goesToBed(facts(9, 5), { lastDone: { 'remember-day': later(evening, -30) } })).toMatchObject({ asked: [] });
});
