// What programs are answered is what is published: every call is made, and a field more or less than said is a fault.
import { Ajv2020 } from 'ajv/dist/2020';
import formats from 'ajv-formats';
import { expect, test } from 'vitest';
import { programCalls, programScopes } from '@/contracts/programs';
import { aPerson } from '@/testing/builders';
import { caller } from '@/testing/call';
import { liveByRule } from '@/testing/live-by-rule';
import { aTown } from '@/testing/lived-town';
import { type TestApp, testApp } from '@/testing/test-app';
import { answerProgram } from './answer-program';
import answers from './answers.json';
import { callAt } from './calls';

const judge = new Ajv2020({ strict: false, allErrors: true });
formats.default(judge);
judge.addSchema({ $id: 'kith', components: { schemas: answers.schemas } });

const published = new Map<string, object>(Object.entries(answers.calls));
const wholly = (schema: object): object => JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"kith#/components/'));

function faultsOf(path: string, answer: unknown): string[] {
  const schema = published.get(path);
  if (!schema) return answer === undefined ? [] : [`${path} is said to answer nothing`];
  const validate = judge.compile(wholly(schema));
  return validate(answer) ? [] : (validate.errors ?? []).map((error) => `${path}${error.instancePath}: ${error.message}`);
}

type Input = Record<string, string | number | boolean>;
type Known = { id: string; conversationId: string; items: Known[]; message: Known };

/** Makes calls with a token of somebody's and keeps what was wrong with the answers. */
async function aProgram(app: TestApp) {
  const password = 'correct horse battery';
  const owner = await aPerson(app, { username: 'ada', password });
  const token = { name: 'Judge', scopes: [...programScopes], days: 1, currentPassword: password };
  const made = await caller(app, { as: owner }).tokens.create(token);
  const [asked, faults]: [Set<string>, string[]] = [new Set(), []];
  async function ask(path: keyof typeof programCalls, input: Input = {}): Promise<Known> {
    const isRead = callAt(path)?.method === 'GET';
    const query = new URLSearchParams(isRead ? Object.entries(input).map(([name, value]) => [name, String(value)]) : []);
    const headers = { authorization: `Bearer ${made.token}`, 'content-type': 'application/json' };
    const sent = isRead ? { headers } : { headers, method: 'POST', body: JSON.stringify(input) };
    const response = await answerProgram(app, new Request(`https://kith.example/api/v1/${path}?${query}`, sent), path);
    expect(response.status, `${path}: ${await response.clone().text()}`).toBeLessThan(300);
    const answer = response.status === 204 ? undefined : await response.json();
    asked.add(path);
    faults.push(...faultsOf(path, answer));
    return answer;
  }
  return { ask, asked, faults };
}

test('P: programs: every call answers what the document says, field by field, in a town that has lived a morning', async () => {
  await using app = await testApp();
  await aTown(app, { stopAt: 10 * 60 });
  await liveByRule(app);
  const { ask, asked, faults } = await aProgram(app);
  const { username } = await app.db.user.findFirstOrThrow({ where: { kind: 'character', postsCount: { gt: 0 } } });

  const mine = await ask('posts.create', {
    text: 'Rain on the pond #rain',
    clientId: 'program-post',
    warning: 'wet',
    isSpoiler: true,
  });
  const postId = mine.id;
  await ask('posts.edit', { postId, version: 1, text: 'Snow on the pond #snow with @xiaohong' });
  const comment = await ask('comments.create', { postId, text: 'And ice.', clientId: 'program-comment' });
  const reply = await ask('comments.create', { postId, parentId: comment.id, text: 'Thin.', clientId: 'program-reply' });
  await ask('comments.setLike', { commentId: comment.id, liked: true });
  await ask('posts.setLike', { postId, liked: true });
  await ask('posts.setBookmark', { postId, bookmarked: true });
  await ask('profiles.setFollow', { username, follows: true });
  const theirs = (await ask('posts.byAuthor', { username })).items[0]?.id ?? '';
  await ask('posts.setRepost', { postId: theirs, reposted: true });
  for (const path of ['feed.latest', 'feed.highlights', 'feed.bookmarks', 'town.log', 'messages.conversations'] as const)
    await ask(path);
  for (const path of ['accounts.me', 'town.view', 'world.status', 'messages.unreadCount', 'notifications.unreadCount'] as const) {
    await ask(path);
  }
  for (const id of [postId, theirs]) await ask('posts.byId', { postId: id });
  await ask('posts.versions', { postId });
  await ask('comments.list', { postId });
  await ask('comments.replies', { commentId: comment.id });
  await ask('comments.thread', { postId, commentId: reply.id });
  for (const name of [username, 'ada']) await ask('profiles.byUsername', { username: name });
  await ask('search.people', { query: 'a' });
  await ask('search.posts', { query: 'pond' });
  await ask('search.tags', { prefix: 's' });
  await ask('town.character', { username });

  const { conversationId } = await ask('messages.open', { username });
  await ask('messages.send', { conversationId, text: 'Hello', clientId: 'program-message', aboutId: theirs });
  await ask('messages.byId', { conversationId });
  await ask('messages.history', { conversationId });
  await ask('messages.conversations');
  await ask('messages.markRead', { conversationId, seq: 1 });
  const other = caller(app, { as: await aPerson(app, { username: 'eve' }) });
  await other.posts.setLike({ postId, liked: true });
  const notice = (await ask('notifications.list')).items[0]?.id ?? '';
  await ask('notifications.markRead', { notificationId: notice });
  await ask('notifications.markAllRead');
  await ask('comments.delete', { commentId: reply.id });
  await ask('posts.delete', { postId });
  expect(faults).toEqual([]);
  expect([...asked].sort()).toEqual(Object.keys(programCalls).sort());
});

test('P: programs: an answer with a field too many, too few or of another kind would be seen', () => {
  const right = { unread: 1, people: 1, characters: 0 };
  expect(faultsOf('notifications.unreadCount', right)).toEqual([]);
  for (const wrong of [{ ...right, more: 1 }, { unread: 1, people: 1 }, { ...right, unread: '1' }, undefined]) {
    expect(faultsOf('notifications.unreadCount', wrong)).not.toEqual([]);
  }
  expect(faultsOf('posts.delete', {})).not.toEqual([]);
});
