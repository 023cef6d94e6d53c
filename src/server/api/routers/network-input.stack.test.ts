import { TRPCError } from '@trpc/server';
import { expect, test } from 'vitest';
import { limits } from '@/contracts/limits';
import { createCallerFactory } from '@/server/api/trpc';
import { aPerson } from '@/testing/builders';
import { type CallerUser, caller } from '@/testing/call';
import { type TestApp, testApp } from '@/testing/test-app';
import { appRouter } from '../root';

const id = '01a202f2-6d39-70f8-a73c-9bb834fbf875';
const clientId = 'client-id-1';
const forged = Buffer.from('["2026-01-01","1 OR 1=1"]').toString('base64url');
const badIds = ['', '1', 7, null, undefined, {}, `${id}'--`, `${id}\u0000`];
const badTexts = (max: number) => ['', '   ', 5, null, undefined, ['a'], 'x'.repeat(max + 1), 'a\u0000b', 'a\u202Eb', '\uD800'];
const badClientIds = ['', 'short', 'x'.repeat(65), 'no spaces here', 'semi;colon', null, undefined, 12345678];
const badLimits = [0, -1, 51, 1.5, '20', Number.NaN, null];
const badNames = ['', 'x'.repeat(51), 3, null, undefined];
const withEach = (field: string, values: readonly unknown[], rest: object = {}) =>
  values.map((value) => ({ ...rest, [field]: value }));
const badPages = (rest: object = {}) => [
  ...withEach('limit', badLimits, rest),
  ...withEach('cursor', [7, '', 'x'.repeat(201), {}], rest),
];

/** For each procedure of the network, inputs that it must refuse. */
const refused: Record<string, readonly object[]> = {
  'feed.latest': badPages(),
  'posts.byId': withEach('postId', badIds),
  'posts.byAuthor': [...withEach('username', badNames), ...badPages({ username: 'ada' })],
  'posts.create': [
    ...withEach('text', badTexts(limits.post.max), { clientId }),
    ...withEach('clientId', badClientIds, { text: 'hi' }),
    ...withEach('imageIds', [id, Array(limits.image.perPost + 1).fill(id), ['x'], [7], null], { text: 'hi', clientId }),
  ],
  'posts.delete': withEach('postId', badIds),
  'posts.setLike': [
    ...withEach('postId', badIds, { liked: true }),
    ...withEach('liked', ['true', 1, null, undefined], { postId: id }),
  ],
  'posts.setRepost': [
    ...withEach('postId', badIds, { reposted: true }),
    ...withEach('reposted', ['true', 1, null, undefined], { postId: id }),
  ],
  'posts.setBookmark': [
    ...withEach('postId', badIds, { bookmarked: true }),
    ...withEach('bookmarked', ['true', 1, null, undefined], { postId: id }),
  ],
  'feed.bookmarks': badPages(),
  'feed.highlights': [...badPages(), ...withEach('by', ['robot', 1])],
  'comments.list': [...withEach('postId', badIds), ...badPages({ postId: id })],
  'comments.create': [
    ...withEach('text', badTexts(limits.comment.max), { clientId, postId: id }),
    ...withEach('postId', badIds, { text: 'hi', clientId }),
    ...withEach('clientId', badClientIds, { text: 'hi', postId: id }),
  ],
  'comments.delete': withEach('commentId', badIds),
  'profiles.byUsername': withEach('username', badNames),
  'notifications.list': badPages(),
  'messages.conversations': badPages(),
  'messages.open': withEach('username', badNames),
  'messages.byId': withEach('conversationId', badIds),
  'messages.history': [...withEach('conversationId', badIds), ...badPages({ conversationId: id })],
  'messages.send': [
    ...withEach('text', badTexts(limits.message.max), { clientId, conversationId: id }),
    ...withEach('conversationId', badIds, { text: 'hi', clientId }),
  ],
  'messages.markRead': [
    ...withEach('seq', [-1, 1.5, '1', null, undefined], { conversationId: id }),
    ...withEach('conversationId', badIds, { seq: 1 }),
  ],
};

/** Calls a procedure by its path with an input that its types would not allow. */
async function call(app: TestApp, { path, input, as }: { path: string; input: unknown; as: CallerUser | null }): Promise<string> {
  const person = as ? { ...as, kind: 'person' as const, sessionId: id, language: 'en' as const } : null;
  const context = { app, viewer: person, address: 'test', language: 'en' as const, inProcess: false };
  let node: unknown = createCallerFactory(appRouter)(context);
  for (const part of path.split('.')) node = Reflect.get(Object(node), part);
  if (typeof node !== 'function') throw new Error(`No procedure ${path}`);
  return Promise.resolve(node(input)).then(
    () => 'accepted',
    (error: unknown) => (error instanceof TRPCError ? error.message : String(error)),
  );
}

/** Not limited: these tests ask more often than any person. */
const unlimited = (app: TestApp): TestApp => ({ ...app, limiter: { take: async () => {}, forgive: async () => {} } });

test.each(Object.entries(refused))('%s refuses every bad input by name', async (path, inputs) => {
  await using app = await testApp();
  const ada = await aPerson(app);
  const answers = await Promise.all(inputs.map((input) => call(unlimited(app), { path, input, as: ada })));
  expect(inputs.filter((_, index) => answers[index] !== 'bad-input')).toEqual([]);
});

test('what is one’s own to do asks who one is', async () => {
  await using app = await testApp();
  const open = new Set([
    'feed.latest',
    'feed.highlights',
    'posts.byId',
    'posts.byAuthor',
    'comments.list',
    'profiles.byUsername',
  ]);
  const closed = [...Object.keys(refused).filter((path) => !open.has(path)), 'notifications.unreadCount', 'messages.unreadCount'];
  for (const path of [...closed, 'notifications.markAllRead']) {
    expect([path, await call(app, { path, input: undefined, as: null })]).toEqual([path, 'not-signed-in']);
  }
});

test('a forged cursor is refused wherever there is one', async () => {
  await using app = await testApp();
  const [ada, bob] = [await aPerson(app, { username: 'ada' }), await aPerson(app)];
  const as = caller(app, { as: ada });
  const { id: postId } = await as.posts.create({ text: 'hi', clientId });
  const { conversationId } = await as.messages.open({ username: bob.username });
  const lists = {
    'feed.latest': {},
    'feed.bookmarks': {},
    'feed.highlights': {},
    'posts.byAuthor': { username: 'ada' },
    'comments.list': { postId },
    'notifications.list': {},
    'messages.conversations': {},
    'messages.history': { conversationId },
  };
  for (const [path, input] of Object.entries(lists)) {
    expect([path, await call(app, { path, input: { ...input, cursor: forged }, as: ada })]).toEqual([path, 'bad-cursor']);
  }
});
