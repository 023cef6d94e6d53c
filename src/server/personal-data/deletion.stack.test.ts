// An account that leaves: hidden at once, taken back by a log-in, then removed for good with every trace, killed in between or not.
import { expect, test } from 'vitest';
import { limits } from '@/contracts/limits';
import { hashPassword } from '@/server/accounts/hash-password';
import { findViewer } from '@/server/auth/find-viewer';
import { logIn } from '@/server/auth/log-in';
import { writeReply } from '@/server/characters/write-reply';
import { startConversation } from '@/server/messages/start-conversation';
import { memoryFileStore } from '@/server/platform/storage/memory-file-store';
import { pruneOldRows } from '@/server/upkeep/prune-old-rows';
import { verifyCounters } from '@/server/world/verify-counters';
import { aCharacter, aPerson } from '@/testing/builders';
import { caller } from '@/testing/call';
import { aClock } from '@/testing/clock';
import { says } from '@/testing/fault-server';
import { meeting } from '@/testing/meeting';
import { testApp } from '@/testing/test-app';
import { purgeAccounts } from './purge-accounts';

const password = 'correct horse battery';
const never = new AbortController().signal;
const meet = async (...answers: Parameters<typeof meeting>[0]) => {
  const clock = aClock('2026-11-22T10:00:00Z');
  return Object.assign(await meeting(answers, { clock }), { clock });
};
type Meeting = Awaited<ReturnType<typeof meet>>;

/** A person that has left traces of every kind, and others whose counters they moved. */
async function aFullLife(at: Meeting) {
  const files = memoryFileStore();
  const app = { ...at.app, files };
  await app.db.user.update({ where: { id: at.person.id }, data: { passwordHash: await hashPassword(app, password) } });
  const bo = await aPerson(app, { nickname: 'Bo' });
  const [me, other] = [caller(app, { as: at.person }), caller(app, { as: bo })];
  await writeReply(app, { messageId: await at.write('I like jasmine tea.') }, never);
  const { id: mine } = await me.posts.create({ text: 'A post of mine.', imageIds: [], clientId: 'client-a' });
  await me.posts.create({ text: 'Another one of mine.', imageIds: [], clientId: 'client-b' });
  const { id: theirs } = await other.posts.create({ text: 'A post of Bo.', imageIds: [], clientId: 'client-c' });
  await me.posts.setLike({ postId: theirs, liked: true });
  await other.posts.setLike({ postId: mine, liked: true });
  await me.comments.create({ postId: theirs, text: 'A comment of mine.', clientId: 'client-d' });
  await other.comments.create({ postId: mine, text: 'A comment of Bo.', clientId: 'client-e' });
  await me.profiles.setFollow({ username: bo.username, follows: true });
  await other.profiles.setFollow({ username: at.person.username, follows: true });
  const conversationId = await startConversation(app, at.person, bo.username);
  await me.messages.send({ conversationId, text: 'A private word.', clientId: 'client-f' });
  await other.messages.send({ conversationId, text: 'An answer of Bo.', clientId: 'client-g' });
  const picture = { url: 'https://x.invalid/1', mime: 'image/webp', width: 1, height: 1, bytes: 1, createdAt: app.clock.now() };
  for (const state of ['claimed', 'unclaimed'] as const) {
    await app.db.image.create({
      data: { ...picture, id: app.ids.next(), ownerId: at.person.id, key: files.put(new Uint8Array(1)), state },
    });
  }
  return { app, files, me, other, bo, conversationId, mine, theirs };
}

const code = (wanted: string) => ({ cause: { code: wanted } });
const daysLater = (at: Meeting, days: number) => at.clock.pass(days * 24 * 3_600_000);

/** Every row of every table, as text, that holds one of the words. */
async function rowsWith({ app }: { app: Meeting['app'] }, words: readonly string[]): Promise<string[]> {
  const schema = app.config.database.schema;
  const tables = await app.db.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables WHERE table_schema = ${schema} AND table_type = 'BASE TABLE'`;
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await app.db.$queryRawUnsafe<{ row: string }[]>(`SELECT t::text AS row FROM "${schema}"."${name}" t`);
    for (const { row } of rows) if (words.some((word) => row.includes(word))) found.push(`${name}: ${row.slice(0, 200)}`);
  }
  return found;
}

test('P: Delete with grace period: twenty requests at once are one; nothing is seen of the account, and a log-in takes it back', async () => {
  await using at = await meet(says('Tea, how nice.'));
  const { app, me, other, conversationId, mine, theirs } = await aFullLife(at);
  const { username } = at.person;
  await expect(me.personalData.requestDeletion({ password: 'wrong', username })).rejects.toMatchObject(code('wrong-password'));
  await expect(me.personalData.requestDeletion({ password, username: 'bo' })).rejects.toMatchObject({ message: 'bad-input' });
  const { sessionId } = await logIn(app, { username, password, address: 'here', userAgent: '' });
  const answers = await Promise.allSettled(
    Array.from({ length: 20 }, () => me.personalData.requestDeletion({ password, username })),
  );
  expect(answers.some(({ status }) => status === 'fulfilled')).toBe(true);
  expect(await app.db.accountPurge.count()).toBe(1);
  expect(await findViewer(app, sessionId)).toBeNull();

  await expect(other.profiles.byUsername({ username })).rejects.toMatchObject(code('user-not-found'));
  await expect(other.posts.byId({ postId: mine })).rejects.toMatchObject(code('post-not-found'));
  await expect(other.posts.byAuthor({ username })).rejects.toMatchObject(code('user-not-found'));
  expect((await other.feed.latest({})).items.map(({ text }) => text)).toEqual(['A post of Bo.']);
  expect((await other.comments.list({ postId: theirs })).items).toEqual([]);
  expect((await other.search.people({ query: 'Ada' })).items).toEqual([]);
  expect((await other.search.posts({ query: 'mine' })).items).toEqual([]);
  expect((await other.notifications.list({})).items).toEqual([]);
  expect((await other.messages.byId({ conversationId })).other).toMatchObject({ nickname: '—', isGone: true });
  const seen = JSON.stringify([await other.messages.conversations({}), await other.messages.history({ conversationId })]);
  expect(seen).not.toMatch(new RegExp(`"${at.person.nickname}"|"${username}"`));

  daysLater(at, limits.deletionGraceDays - 1);
  expect(await purgeAccounts(app, never)).toBe(0);
  await logIn(app, { username, password, address: 'here', userAgent: '' });
  expect(await other.posts.byId({ postId: mine })).toMatchObject({ text: 'A post of mine.' });
  daysLater(at, 30);
  expect(await purgeAccounts(app, never)).toBe(0);
  expect(await app.db.accountPurge.count()).toBe(0);
});

test('P: Delete really purges: killed again and again, nothing is left of the person, nothing is counted twice, all counters are right', async () => {
  await using at = await meet(says('Tea, how nice.'));
  const { app, files, me, other, conversationId, mine } = await aFullLife(at);
  const { id, username } = at.person;
  await me.personalData.requestDeletion({ password, username });
  daysLater(at, limits.deletionGraceDays);
  await pruneOldRows(app);

  // A worker that is killed leaves its lease behind and whatever was committed; the next one has to wait for the lease.
  for (let batches = 5; ; batches += 4) {
    const dying = new AbortController();
    let left = batches;
    const transact: typeof app.transact = async (work) => {
      if (left-- === 0) dying.abort(new Error('killed'));
      dying.signal.throwIfAborted();
      return app.transact(work);
    };
    const done = await purgeAccounts({ ...app, transact }, dying.signal).catch(() => 0);
    if (done > 0) break;
    expect(await verifyCounters(app.db)).toEqual([]);
    at.clock.pass(120_000);
  }
  expect(await verifyCounters(app.db)).toEqual([]);
  expect(files.files.size).toBe(0);
  await expect(logIn(app, { username, password, address: 'here', userAgent: '' })).rejects.toMatchObject({
    code: 'wrong-credentials',
  });

  const report = await caller(app, { as: await aPerson(app, { role: 'operator' }) }).personalData.deletionReports({});
  const counts = { likes: 1, comments: 1, follows: 2, posts: 2, images: 1, accounts: 1 };
  expect(report.items).toMatchObject([{ finishedAt: expect.any(Date), counts }]);
  await expect(other.personalData.deletionReports({})).rejects.toMatchObject(code('not-allowed'));
  // The log of the town is what it is lived again from: it knows an id that is nobody's any more, and no name.
  const left = await rowsWith({ app: at.app }, [id, username, 'jasmine', 'A post of mine', 'A comment of mine']);
  expect(left.filter((row) => !/^(world_events|world_snapshots|live_events)/.test(row))).toEqual([]);
  expect((await rowsWith({ app: at.app }, [username])).filter((row) => row.startsWith('world_'))).toEqual([]);

  const { items } = await other.messages.history({ conversationId });
  expect(items.map(({ text, sender }) => [text, sender.isGone ?? false])).toEqual([
    ['An answer of Bo.', false],
    ['A private word.', true],
  ]);
  expect((await other.messages.byId({ conversationId })).other).toMatchObject({ isGone: true });
  await other.messages.send({ conversationId, text: 'Are you there?', clientId: 'client-h' });
  expect(await app.db.comment.count({ where: { postId: mine } })).toBe(1);
});

/** Columns that name an account without a key to it, and who deals with them when it is removed. */
const withoutKey = [
  'account_purges.user_id',
  'acquaintances.person_id',
  'comments.parent_author_id',
  'conversations.created_by_id',
  'memory_audits.by_id',
  'memory_audits.person_id',
  'messages.target_id',
  'model_calls.person_id',
  'person_memories.person_id',
  'replies.person_id',
  // kept: the log of the town and of what was done in it outlives an account, and holds an id that is nobody's
  'action_log.target_id',
  'audit_entries.actor_id',
  'memories.from_id',
  'memories.target_id',
  // of characters only
  'places.owner_id',
];

test('P: Delete really purges: every column that can name an account goes with it or is dealt with by name', async () => {
  await using app = await testApp();
  const columns = await app.db.$queryRaw<{ column: string }[]>`
    SELECT t.relname || '.' || a.attname AS column
    FROM pg_attribute a JOIN pg_class t ON t.oid = a.attrelid JOIN pg_namespace n ON n.oid = t.relnamespace
    WHERE n.nspname = ${app.config.database.schema} AND t.relkind = 'r' AND a.attnum > 0 AND a.atttypid = 'uuid'::regtype
      AND a.attname ~ '(^|_)(user|person|owner|actor|by|author|sender|reporter|moderator|follower|followed|blocker|blocked|muter|muted|target|from)_id$'
      AND NOT EXISTS (
        SELECT FROM pg_constraint k
        WHERE k.conrelid = t.oid AND k.contype = 'f' AND a.attnum = ANY (k.conkey) AND k.confdeltype IN ('c', 'n'))
    ORDER BY 1`;
  expect(columns.map(({ column }) => column)).toEqual([...withoutKey].sort());
});

test('what nobody stands in for is never listed, found, followed or written to', async () => {
  await using at = await meet(says('Hm.'));
  const { app, me, other, bo } = await aFullLife(at);
  await me.personalData.requestDeletion({ password, username: at.person.username });
  daysLater(at, limits.deletionGraceDays);
  await purgeAccounts(app, never);
  await aCharacter(app);
  expect((await other.search.people({ query: '~' })).items).toEqual([]);
  await expect(other.profiles.byUsername({ username: '~' })).rejects.toMatchObject(code('user-not-found'));
  await expect(other.profiles.setFollow({ username: '~', follows: true })).rejects.toMatchObject(code('user-not-found'));
  await expect(startConversation(app, bo, '~')).rejects.toMatchObject({ code: 'user-not-found' });
  await expect(logIn(app, { username: '~', password, address: 'x', userAgent: '' })).rejects.toMatchObject({
    code: 'wrong-credentials',
  });
});
