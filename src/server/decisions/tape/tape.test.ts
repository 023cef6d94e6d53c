import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sampleQuestions } from '@/minds/sample-questions';
import { demo } from '@/server/seed/demo/demo';
import { headlessTown } from '@/server/seed/headless';
import { stateHash } from '@/server/world/snapshots/state-hash';
import type { Ask } from '../ask-model';
import { askScripted } from '../headless/ask-scripted';
import { simulate } from '../headless/simulate';
import { fileTape } from './file-tape';
import { questionHash, type Tape, taped } from './tape';
import { behavesAsATape } from './tape-suite';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kith-tape-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const file = () => path.join(folder, 'answers.tape');

test('G14: a tape in a file keeps answers by their question', async () => {
  const tape = fileTape(file());
  await behavesAsATape(tape, async () => {
    await tape.close();
    return fileTape(file());
  });
});

test('a tape whose writer died in the middle of a line goes on after the last whole one', async () => {
  const first = fileTape(file());
  await first.keep('a'.repeat(64), { purpose: 'say', answer: { n: 1 } });
  await first.close();
  appendFileSync(file(), '{"question":"bbb');
  const second = fileTape(file());
  await second.keep('c'.repeat(64), { purpose: 'say', answer: { n: 2 } });
  await second.close();
  expect(
    readFileSync(file(), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).answer.n),
  ).toEqual([1, 2]);
});

test('a file that is no tape is refused with a sentence', () => {
  writeFileSync(file(), 'hello\n');
  expect(() => fileTape(file())).toThrow('is no tape: line 1 holds no answer');
});

function inMemory(): Tape {
  const kept = new Map<string, unknown>();
  return {
    find: async (question) => kept.get(question),
    keep: async (question, { answer }) => {
      kept.set(question, answer);
    },
  };
}

const nobody: Ask = async () => {
  throw new Error('somebody was asked');
};

test('G14: a question that is on the tape is asked of nobody; one that differs in a word is another question', async () => {
  const tape = inMemory();
  const question = sampleQuestions('en', 'Hello')['compose-post'];
  const answer = await taped(askScripted('7'), tape, 'record')('compose-post', question);
  expect(await taped(nobody, tape, 'replay')('compose-post', question)).toEqual(answer);
  const other = { ...question, recentPosts: ['Something else.'] };
  expect(questionHash(other)).not.toBe(questionHash(question));
  await expect(taped(nobody, tape, 'record')('compose-post', other)).rejects.toThrow('somebody was asked');
  await expect(taped(nobody, tape, 'replay')('compose-post', other)).rejects.toMatchObject({ code: 'model-unavailable' });
});

test('G14: a morning of the demo town lived again from its tape asks nobody and is the same life', async () => {
  const tape = inMemory();
  const town = headlessTown(demo, { seed: '7', language: 'en' });
  const until = { minute: 9 * 60, turns: null };
  const first = await simulate(town, { mind: taped(askScripted('7'), tape, 'record'), until });
  const second = await simulate(town, { mind: taped(nobody, tape, 'replay'), until });
  expect(first.turns).toBeGreaterThan(50);
  expect(second.fallbacks).toEqual([]);
  expect(stateHash(second.state)).toBe(stateHash(first.state));
});

test('an answer on the tape that does not fit the question any more is asked for anew', async () => {
  const tape = inMemory();
  const question = sampleQuestions('en', 'Hello')['compose-post'];
  await tape.keep(questionHash(question), { purpose: 'compose-post', answer: { choice: 1 } });
  await expect(taped(nobody, tape, 'record')('compose-post', question)).rejects.toThrow('somebody was asked');
});
