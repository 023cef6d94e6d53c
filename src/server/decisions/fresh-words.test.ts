import { expect, test } from 'vitest';
import { DomainError } from '@/lib/errors';
import { samplePersona } from '@/minds/sample-questions';
import { person, stage } from '@/simulation/worlds/stage';
import { ada, ben } from '@/simulation/worlds/tiny';
import type { Ask } from './ask-model';
import { composePost } from './compose-post';
import { TownMemory } from './headless/town-memory';
import { lookAtPhone } from './look-at-phone';
import { openMind } from './open-mind';
import { writeFirst } from './write-first';

const post = (n: number, authorId: string, text: string) => ({
  id: `00000000-0000-4000-a000-00000000000${n}`,
  authorId,
  author: authorId === ada ? 'Ada' : 'Ben',
  text,
});
const posts = [
  post(1, ada, 'The meadow is in full bloom this morning.'),
  post(2, ben, 'The river has risen by a hand overnight.'),
];

/** Ada with a phone in her hand; `answers` are given in turn, and what was too alike is noted. */
async function adaWith(answers: unknown[]) {
  const state = stage();
  const reads = new TownMemory({ personas: new Map([[ada, samplePersona]]), memories: [], posts });
  const asked: (readonly string[] | undefined)[] = [];
  const ask = (async (_: string, question: { tooAlike?: readonly string[] }) => {
    asked.push(question.tooAlike);
    const answer = answers[asked.length - 1];
    if (answer instanceof Error) throw answer;
    return answer;
  }) as unknown as Ask;
  const owed = { characterId: ada, turn: person(state, ada).turn, kind: 'choose' as const };
  const mind = await openMind({ state, owed, reads, ask });
  return { mind, asked, reads, state };
}

test('L03: a post that the town has just read is asked for again, with what was too alike', async () => {
  const { mind, asked } = await adaWith([
    { text: 'The river has risen by a hand over night!' },
    { text: 'Swallows over the roofs.' },
  ]);
  expect(await composePost(mind)).toEqual({ action: 'publish-post', text: 'Swallows over the roofs.' });
  expect(asked).toEqual([undefined, ['The river has risen by a hand over night!']]);
});

test('L03: one that is still too alike is not sent, and the choice says so', async () => {
  const again = { text: 'the meadow is in full bloom this morning' };
  const { mind, asked } = await adaWith([again, again, again]);
  expect(await composePost(mind)).toMatchObject({ action: 'publish-post', leftOut: 1 });
  expect(asked).toHaveLength(2);
});

test('L03: of several comments only those that repeat something are left out, and the reactions stay', async () => {
  const text = 'Has anybody seen a green umbrella?';
  const postId = '00000000-0000-4000-a000-000000000003';
  const nothing = { replies: [], answers: [], likes: [], reactions: [], impression: '', post: null };
  const repeats = { ...nothing, reactions: [{ n: 1, like: true, comment: text }], impression: 'So it is.' };
  const { mind, reads, state } = await adaWith([repeats, repeats]);
  reads.take({ type: 'post-published', characterId: ben, postId, text, placeId: null }, state);
  expect(await lookAtPhone(mind)).toMatchObject({
    reactions: [{ postId, authorId: ben, like: true, comment: null }],
    impression: 'So it is.',
    leftOut: 1,
  });
});

test('L03: what is new is asked for once only', async () => {
  const { mind, asked } = await adaWith([{ text: 'Ben, have you seen the swallows?' }]);
  expect(await writeFirst(mind, ben)).toEqual({
    action: 'write-first',
    characterId: ben,
    text: 'Ben, have you seen the swallows?',
  });
  expect(asked).toEqual([undefined]);
});

test('L03: when the second question fails, what was fresh in the first answer is kept', async () => {
  const gone = new DomainError('model-unavailable', 'gone');
  const { mind, reads, state } = await adaWith([
    {
      ...{ replies: [], likes: [], reactions: [], impression: '', post: null },
      answers: [
        { n: 1, text: 'It is, and the bees know it.' },
        { n: 1, text: 'Lovely that the bees are in it again!' },
      ],
    },
    gone,
  ]);
  const comment = { characterId: ben, commentId: '00000000-0000-4000-b000-000000000001', authorId: ada };
  const text = 'Lovely that the bees are in it again!';
  reads.take({ type: 'post-commented', postId: posts[0]?.id ?? '', text, ...comment }, state);
  const choice = await lookAtPhone(mind);
  expect(choice).toMatchObject({ answers: [{ text: 'It is, and the bees know it.' }], leftOut: 1 });
});
