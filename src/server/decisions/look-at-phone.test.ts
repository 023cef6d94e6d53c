// What is asked and what becomes of the answer, with a phone that shows what the test says.
import { describe, expect, test } from 'vitest';
import type { ObjectPurpose } from '@/minds/answers';
import { answerSchemas } from '@/minds/answers';
import { promptFor } from '@/minds/prompts';
import type { Question } from '@/minds/question';
import { sampleAsked } from '@/minds/sample-questions';
import { phoneSession } from '@/simulation/phone-limits';
import { photoSchema } from '@/simulation/photos/photo';
import { person, stage } from '@/simulation/worlds/stage';
import { ada, ben, chen } from '@/simulation/worlds/tiny';
import { lookAtPhone } from './look-at-phone';
import type { Mind } from './mind';
import type { MindReads, SeenComment, SeenPost, SeenThread } from './mind-reads';
import { occasionToPost } from './occasion-to-post';

const id = (n: number) => `00000000-0000-4000-8000-0000000000${String(n).padStart(2, '0')}`;
const post = (n: number, more: Partial<SeenPost> = {}): SeenPost => ({
  postId: id(n),
  authorId: ben,
  author: 'Ben',
  photo: null,
  text: `Post ${n}`,
  comments: [],
  isLiked: false,
  hasCommented: false,
  ...more,
});
const thread = (n: number): SeenThread => ({
  characterId: n === 1 ? ben : chen,
  groupId: null,
  from: n === 1 ? 'Ben' : 'Chen',
  lines: [{ from: 'x', text: `Line ${n}` }],
  last: { messageId: id(20 + n), text: `Line ${n}` },
});
const comment = (n: number): SeenComment => ({
  commentId: id(40 + n),
  postId: id(50),
  authorId: id(99),
  author: 'Ben',
  post: 'Mine',
  text: 'Nice',
  above: [],
});

type Shown = { threads?: SeenThread[]; comments?: SeenComment[]; posts?: SeenPost[] };

/** Opens the phone and answers the one question; says what was asked. */
async function open({ threads = [], comments = [], posts = [] }: Shown, answer: object, world = stage()) {
  const asked: Question[] = [];
  const me = person(world, ada);
  const reads: Partial<MindReads> = {
    threads: async () => threads,
    comments: async () => comments,
    feed: async () => posts,
    ownPosts: async () => ['What I wrote last.'],
    townPosts: async () => [],
    ownTexts: async () => [],
  };
  const mind = {
    state: world,
    me,
    reads,
    ask: async (purpose: ObjectPurpose, details: object) => {
      asked.push({ ...sampleAsked('en'), ...details, purpose } as Question);
      return answerSchemas[purpose].parse({ replies: [], ...answer });
    },
  };
  return { choice: await lookAtPhone(mind as unknown as Mind), asked };
}

const photo = (minute: number) =>
  photoSchema.parse({ id: id(60), minute, placeId: 'meadow', subject: 'place', description: 'The mill in the morning' });

describe('one look at the phone', () => {
  test('L02: nothing new asks nothing', async () => {
    const { choice, asked } = await open({}, {});
    expect(asked).toEqual([]);
    expect(choice).toEqual({ action: 'use-phone', replies: [], answers: [], reactions: [], impression: '' });
  });

  test('L02: what everybody reads is one question, each conversation one of its own, and each answer finds what it answers', async () => {
    const { choice, asked } = await open(
      { threads: [thread(1), thread(2)], comments: [comment(1)], posts: [post(1), post(2)] },
      {
        replies: [{ n: 1, text: 'A word from Ada.' }],
        answers: [{ n: 1, text: 'Thanks' }],
        reactions: [{ n: 2, like: true, comment: 'Well said' }],
        impression: 'Lively',
      },
    );
    expect(asked.map(({ purpose }) => purpose)).toEqual([
      'answer-messages',
      'answer-messages',
      'answer-messages',
      'phone-session',
    ]);
    expect(JSON.stringify(asked.at(-1))).not.toContain('Line 1');
    expect(choice).toEqual({
      action: 'use-phone',
      replies: [{ characterId: ben, text: 'A word from Ada.', messageId: id(21), said: 'Line 1' }],
      answers: [{ postId: id(50), commentId: id(41), authorId: id(99), text: 'Thanks' }],
      reactions: [
        { postId: id(1), authorId: ben, like: false, comment: null },
        { postId: id(2), authorId: ben, like: true, comment: 'Well said' },
      ],
      impression: 'Lively',
      // the second thread was told the same, twice
      leftOut: 1,
    });
  });

  test('L04: comments that please are liked, answered or not, each once, and only what was shown', async () => {
    const { choice } = await open(
      { comments: [comment(1), comment(2)] },
      { answers: [{ n: 1, text: 'Thanks' }], likes: [2, 2, 7] },
    );
    expect(choice.commentLikes).toEqual([{ postId: id(50), commentId: id(42), authorId: id(99) }]);
    expect(choice.answers).toHaveLength(1);
    const { choice: without } = await open({ comments: [comment(1)] }, { likes: 'all of them' });
    expect('commentLikes' in without).toBe(false);
  });

  test('L02: the more there is to answer, the fewer posts there is time for', async () => {
    const posts = [1, 2, 3, 4, 5].map((n) => post(n));
    const many = Array.from({ length: 12 }, (_, n) => comment(n));
    const { choice } = await open({ comments: many, posts }, {});
    expect(choice.reactions).toHaveLength((phoneSession.minutes - 12 * phoneSession.perReply) / phoneSession.perPost);
  });

  test('L03: nothing is liked or commented on twice, whatever the model says', async () => {
    const posts = [post(1, { isLiked: true }), post(2, { hasCommented: true }), post(3)];
    const all = [1, 2, 3].map((n) => ({ n, like: true, comment: `First ${n}` }));
    const { choice } = await open({ posts }, { reactions: [...all, { n: 3, like: true, comment: 'Second' }] });
    expect(choice.reactions.map(({ like, comment: said }) => [like, said])).toEqual([
      [false, 'First 1'],
      [true, null],
      [true, 'First 3'],
    ]);
  });

  test('P: who may reply: a character that may not answer a post keeps its comment to itself', async () => {
    const { choice } = await open(
      { posts: [post(1, { mayComment: false })] },
      { reactions: [{ n: 1, like: true, comment: 'Hm' }] },
    );
    expect(choice.reactions).toMatchObject([{ like: true, comment: null }]);
  });

  test('P: visibility: what a character reads as a follower leaves no memory and no post of that moment', async () => {
    const said = { reactions: [{ n: 1, like: true, comment: 'Safe with me' }], impression: 'A secret', post: 'I know a secret' };
    const { choice, asked } = await open({ posts: [post(1, { isForFollowers: true })] }, said);
    expect(choice).toMatchObject({ reactions: [{ comment: 'Safe with me' }], impression: '' });
    expect('post' in choice).toBe(false);
    expect(asked.map((question) => 'post' in question && question.post)).toEqual([null]);
  });

  const under = [1, 2].map((n) => ({
    ...{ commentId: id(70 + n), parentId: n === 2 ? id(71) : null, authorId: n === 1 ? chen : ben },
    ...{ author: n === 1 ? 'Chen' : 'Ben', text: `Word ${n}` },
  }));

  test('L03: under a post that is read one sees what others said, and may answer one of them', async () => {
    const reactions = [1, 2, 3].map((n) => ({ n, like: false, comment: `Hear, hear ${n}`, to: [1, 2, 9][n - 1] }));
    const posts = [1, 2, 3].map((n) => post(n, { comments: under }));
    const { choice, asked } = await open({ posts }, { reactions });
    expect(asked[0]).toMatchObject({
      posts: [
        {
          comments: [
            { n: 1, author: 'Chen', text: 'Word 1' },
            { n: 2, answers: 1 },
          ],
        },
        {},
        {},
      ],
    });
    expect(choice.reactions.map(({ answers }) => answers)).toEqual([
      { commentId: id(71), authorId: chen },
      { commentId: id(72), authorId: ben },
      undefined,
    ]);
  });

  test('L03: who has commented under a post, or may not, answers nobody there', async () => {
    const posts = [post(1, { comments: under, hasCommented: true }), post(2, { comments: under, mayComment: false })];
    const { choice } = await open({ posts }, { reactions: [1, 2].map((n) => ({ n, comment: 'Again', to: 1 })) });
    expect(choice.reactions.map(({ comment: said, answers }) => [said, answers])).toEqual([
      [null, undefined],
      [null, undefined],
    ]);
  });

  test('L04: who is asked for an answer sees the thread from its beginning, shortened in the middle', async () => {
    const above = Array.from({ length: 9 }, (_, n) => ({ authorId: n % 2 ? ada : id(99), author: 'Who', text: `Line ${n}` }));
    const { asked } = await open({ comments: [{ ...comment(1), above, answersMe: true, postBy: 'Ben' }] }, {});
    const [question] = asked;
    expect(question && promptFor(question).prompt).toMatch(
      /"postBy":"Ben","thread":\[.*Line 0.*Line 6.*Line 8.*"answersYou":true/,
    );
    expect(question && promptFor(question).prompt).not.toContain('Line 3');
  });

  test('L04: a comment on one’s own post is answered once, and only what was shown', async () => {
    const twice = [
      { n: 1, text: 'One' },
      { n: 1, text: 'Two' },
      { n: 3, text: 'Three' },
    ];
    const { choice } = await open({ comments: [comment(1), comment(2)] }, { answers: twice });
    expect(choice.answers).toEqual([{ postId: id(50), commentId: id(41), authorId: id(99), text: 'One' }]);
  });
});

describe('L02: a post in passing', () => {
  const at = stage().minute;

  test('L02: comes with a photo that is new, or when something has just been seen, else one time in ten', () => {
    const asks = (world = stage()) => occasionToPost({ state: world, me: person(world, ada) });
    const often = Array.from({ length: 1000 }, (_, turn) => asks(stage({ [ada]: { turn } }))).filter((one) => one !== null);
    expect(often.length).toBeGreaterThan(60);
    expect(often.length).toBeLessThan(140);
    const turn = Array.from({ length: 50 }, (_, n) => n).find((n) => asks(stage({ [ada]: { turn: n } })) === null);
    expect(asks(stage({ [ada]: { turn, photos: [photo(at - 10)] } }))).toMatchObject({ photo: { minute: at - 10 } });
    const seen = { sense: 'sight', kind: 'rainbow', placeId: 'meadow', at } as const;
    expect(asks(stage({ [ada]: { turn, noticed: [seen] } }))).toEqual({ photo: null });
  });

  test('L02: is not asked for before its time, and what was not asked for is not published', async () => {
    const justPosted = { photos: [photo(at - 10)], lastDone: { 'publish-post': at } };
    const { choice, asked } = await open({ posts: [post(1)] }, { post: 'Unasked.' }, stage({ [ada]: justPosted }));
    expect(asked).toMatchObject([{ post: null }]);
    expect(choice.post).toBeUndefined();
    const ready = await open({ posts: [post(1)] }, { post: 'Look at this.' }, stage({ [ada]: { photos: [photo(at - 10)] } }));
    expect(ready.asked).toMatchObject([{ post: { recentPosts: ['What I wrote last.'], photo: 'The mill in the morning' } }]);
    expect(ready.choice.post).toEqual({ text: 'Look at this.', photoId: id(60) });
  });
});
