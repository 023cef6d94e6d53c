import { expect, test } from 'vitest';
import { aCharacter, aPerson, aPost } from '@/testing/builders';
import { caller } from '@/testing/call';
import { aClock } from '@/testing/clock';
import { type TestApp, testApp } from '@/testing/test-app';

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'accepted',
    (error: Error) => error.message,
  );

async function reportedPost(app: TestApp) {
  const [ada, bob] = [await aPerson(app), await aPerson(app)];
  const [one, two] = [await aPerson(app, { role: 'moderator' }), await aPerson(app, { role: 'moderator' })];
  const { id } = await caller(app, { as: bob }).posts.create({ text: 'buy my lanterns', clientId: 'client-id-1' });
  const asAda = caller(app, { as: ada });
  const report = { subject: 'post', subjectId: id, reason: 'spam', words: 'again and again' } as const;
  await asAda.moderation.report(report);
  const [asOne, asTwo] = [caller(app, { as: one }).moderation, caller(app, { as: two }).moderation];
  const caseId = (await asOne.queue({})).items[0]?.id ?? '';
  return { ada, bob, one, postId: id, asAda, asBob: caller(app, { as: bob }), asOne, asTwo, caseId, report };
}

const told = async (app: TestApp, { id }: { id: string }) => {
  const rows = await app.db.notificationGroup.findMany({
    where: { userId: id, kind: 'moderation' },
    orderBy: { startedAt: 'asc' },
  });
  return rows.map(({ detail }) => detail);
};

test('C05: reports about one thing are one case, the worst and most reported first, each reporter once, with what was there', async () => {
  await using app = await testApp();
  const { asAda, asOne, report, postId, ada, caseId } = await reportedPost(app);
  await Promise.all(Array.from({ length: 10 }, () => asAda.moderation.report(report)));
  const eve = caller(app, { as: await aPerson(app) });
  await eve.moderation.report({ ...report, reason: 'hate', words: '' });
  await eve.moderation.report({ subject: 'profile', subjectId: ada.id, reason: 'minor-safety' });
  const { items } = await asOne.queue({});
  expect(items.map(({ severity, reportsCount, subject }) => [subject, severity, reportsCount])).toEqual([
    ['profile', 6, 1],
    ['post', 3, 2],
  ]);
  await asAda.posts.setLike({ postId, liked: true });
  const first = await asOne.queue({ limit: 1 });
  expect((await asOne.queue({ limit: 1, cursor: first.nextCursor })).items.map(({ id }) => id)).toEqual([caseId]);
  await app.db.post.update({ where: { id: postId }, data: { text: 'nothing happened here' } });
  expect(await asOne.case({ caseId })).toMatchObject({
    evidence: { text: 'buy my lanterns', postId },
    isThere: true,
    reports: [{ reason: 'spam', words: 'again and again' }, { reason: 'hate' }],
  });
  expect(await codeOf(asOne.queue({ cursor: 'forged' }))).toBe('bad-cursor');
});

test('C05: nobody reports their own, what they may not see, or without end; a stranger reads no case', async () => {
  await using app = await testApp();
  const { asBob, asAda, report, caseId, bob } = await reportedPost(app);
  expect(await codeOf(asBob.moderation.report(report))).toBe('report-not-possible');
  const other = (subject: 'comment' | 'message' | 'post') => ({ subject, subjectId: app.ids.next(), reason: 'other' }) as const;
  for (const subject of ['comment', 'message', 'post'] as const) {
    expect(await codeOf(asAda.moderation.report(other(subject)))).toBe('report-not-possible');
  }
  const eve = await aPerson(app);
  const conversationId = (await asAda.messages.open({ username: bob.username })).conversationId;
  const { id: subjectId } = await asAda.messages.send({ conversationId, text: 'psst', clientId: 'client-id-2' });
  const message = { subject: 'message', subjectId, reason: 'harassment' } as const;
  expect(await codeOf(caller(app, { as: eve }).moderation.report(message))).toBe('report-not-possible');
  expect(await codeOf(asBob.moderation.report(message))).toBe('accepted');
  expect(await codeOf(asAda.moderation.case({ caseId }))).toBe('not-allowed');
  const many = await Promise.all(Array.from({ length: 25 }, () => codeOf(asBob.moderation.report(message))));
  expect(many).toContain('rate-limited');
});

test('P: Moderation queue: of two moderators at once one has the case, the other is told; so with decisions', async () => {
  await using app = await testApp();
  const { asOne, asTwo, caseId } = await reportedPost(app);
  const claims = await Promise.all([asOne, asTwo].map((as) => codeOf(as.claim({ caseId, claims: true }))));
  expect(claims.toSorted()).toEqual(['accepted', 'case-taken']);
  const [holder, other] = claims[0] === 'accepted' ? [asOne, asTwo] : [asTwo, asOne];
  expect(await codeOf(other.decide({ caseId, decision: 'dismiss', reason: 'fine' }))).toBe('case-taken');
  await other.note({ caseId, text: 'seen before' });
  await holder.claim({ caseId, claims: false });
  const decide = (as: typeof asOne) => codeOf(as.decide({ caseId, decision: 'remove', reason: 'spam' }));
  expect((await Promise.all([decide(asOne), decide(asTwo)])).toSorted()).toEqual(['accepted', 'case-closed']);
  expect((await asOne.case({ caseId })).actions.map(({ kind }) => kind)).toEqual(['note', 'remove']);
});

test('P: Report: what is removed is gone everywhere and its counters with it; both sides are told; taken back, it is there again', async () => {
  await using app = await testApp();
  const { ada, bob, postId, asAda, asBob, asOne, caseId } = await reportedPost(app);
  expect((await asAda.moderation.myReports({})).items).toMatchObject([{ state: 'open', excerpt: 'buy my lanterns' }]);
  await asOne.decide({ caseId, decision: 'remove', reason: 'No advertising here.' });
  expect((await asAda.feed.latest({})).items).toEqual([]);
  expect((await asAda.profiles.byUsername({ username: bob.username })).postsCount).toBe(0);
  expect((await asAda.moderation.myReports({})).items).toMatchObject([{ state: 'upheld' }]);
  expect([await told(app, ada), await told(app, bob)]).toEqual([['report-acted'], ['post-removed']]);
  const [concern] = await asBob.moderation.concerningMe();
  expect(concern).toMatchObject({ kind: 'remove', reason: 'No advertising here.', excerpt: 'buy my lanterns', appeal: null });
  const actionId = concern?.id ?? '';
  const appeals = Array.from({ length: 5 }, (_, index) =>
    codeOf(asBob.moderation.appeal({ actionId, text: `It was art ${index}` })),
  );
  expect((await Promise.all(appeals)).toSorted()).toEqual(['accepted', ...Array(4).fill('appealed-already')]);
  expect(await codeOf(asAda.moderation.appeal({ actionId, text: 'mine?' }))).toBe('case-not-found');

  await asOne.revert({ actionId });
  expect(await codeOf(asOne.revert({ actionId }))).toBe('not-decidable');
  expect((await asAda.posts.byId({ postId })).text).toBe('buy my lanterns');
  expect((await asAda.profiles.byUsername({ username: bob.username })).postsCount).toBe(1);
  expect(await app.db.auditEntry.findMany({ orderBy: { createdAt: 'asc' }, select: { action: true } })).toEqual([
    { action: 'case.decided' },
    { action: 'case.reverted' },
  ]);
});

test('P: moderation actions: comments and messages are taken away and given back, a post is labelled', async () => {
  await using app = await testApp();
  const { asAda, asBob, asOne, ada, bob, postId, caseId } = await reportedPost(app);
  const comment = await asBob.comments.create({ postId, text: 'rude words', clientId: 'client-id-3' });
  const conversationId = (await asBob.messages.open({ username: ada.username })).conversationId;
  const message = await asBob.messages.send({ conversationId, text: 'ruder words', clientId: 'client-id-4' });
  for (const [subject, subjectId] of [
    ['comment', comment.id],
    ['message', message.id],
  ] as const) {
    await asAda.moderation.report({ subject, subjectId, reason: 'harassment' });
    const found = (await asOne.queue({})).items.find((row) => row.subjectId === subjectId);
    const after = await asOne.decide({ caseId: found?.id ?? '', decision: 'remove', reason: 'rude' });
    expect([after.isThere, after.evidence.text.includes('words')]).toEqual([false, true]);
    const shown = async () =>
      JSON.stringify([await asAda.messages.history({ conversationId }), await asAda.comments.list({ postId })]);
    expect(await shown()).not.toContain(after.evidence.text);
    await asOne.revert({ actionId: after.actions[0]?.id ?? '' });
    expect(await shown()).toContain(after.evidence.text);
  }
  expect((await asAda.posts.byId({ postId })).commentsCount).toBe(1);
  await asOne.decide({ caseId, decision: 'label', reason: 'not for everybody' });
  expect(await app.db.post.findUnique({ where: { id: postId }, select: { isSensitive: true } })).toEqual({ isSensitive: true });
  expect(await codeOf(asOne.decide({ caseId, decision: 'ban', reason: 'x' }))).toBe('case-closed');
  expect(bob.suspendedUntil).toBeNull();
});

test('P: moderation: whoever is suspended reads, reports and replies, and writes nothing until it is over', async () => {
  const clock = aClock('2026-11-22T12:00:00Z');
  await using app = await testApp({ clock });
  const { bob, asOne, caseId, postId } = await reportedPost(app);
  const { actions } = await asOne.decide({ caseId, decision: 'suspend', reason: 'a week off', days: 7 });
  const now = async () => caller(app, { as: await app.db.user.findUniqueOrThrow({ where: { id: bob.id } }) });
  const asBob = await now();
  const write = (as: typeof asBob, n: number) => codeOf(as.posts.create({ text: 'still here', clientId: `client-id-w${n}` }));
  expect(await write(asBob, 1)).toBe('suspended');
  expect(await codeOf(asBob.posts.setLike({ postId, liked: true }))).toBe('suspended');
  expect((await asBob.feed.latest({})).items).toHaveLength(1);
  expect(await codeOf(asBob.moderation.appeal({ actionId: actions[0]?.id ?? '', text: 'sorry' }))).toBe('accepted');
  clock.pass(7 * 86_400_000);
  expect(await write(asBob, 2)).toBe('accepted');
  const asAdmin = caller(app, { as: await aPerson(app, { role: 'admin' }) }).moderation;
  await asAdmin.suspend({ username: bob.username, days: 0, reason: 'for good' });
  clock.pass(400 * 86_400_000);
  expect(await write(await now(), 3)).toBe('suspended');
  await asAdmin.suspend({ username: bob.username, days: null, reason: 'a mistake' });
  expect(await write(await now(), 4)).toBe('accepted');
});

test('C05: moderators hold one character by a decision and all by one switch, lift both, and it is written down', async () => {
  await using app = await testApp();
  const { asAda, asOne } = await reportedPost(app);
  const luna = await aCharacter(app);
  const post = await aPost(app, { author: luna, text: 'I am a person' });
  await asAda.moderation.report({ subject: 'post', subjectId: post.id, reason: 'unlabelled-ai' });
  const found = (await asOne.queue({})).items.find(({ subjectId }) => subjectId === post.id);
  const caseId = found?.id ?? '';
  expect((await asOne.case({ caseId })).decisions).toEqual(['dismiss', 'label', 'remove', 'hold']);
  expect(await codeOf(asOne.decide({ caseId, decision: 'ban', reason: 'x' }))).toBe('not-decidable');
  await asOne.decide({ caseId, decision: 'hold', reason: 'says that it is a person' });
  expect(await asOne.holds()).toMatchObject([{ character: { id: luna.id } }]);
  await asOne.setHold({ username: luna.username, held: false });
  for (let n = 0; n < 2; n++) await asOne.setHold({ username: null, held: true, reason: 'the whole town' });
  expect(await asOne.holds()).toMatchObject([{ character: null, reason: 'the whole town' }]);
  await asOne.setHold({ username: null, held: false });
  expect(await app.db.auditEntry.count({ where: { action: { in: ['hold.set', 'hold.lifted'] } } })).toBe(3);
});

test('B07: an administrator says who is what, never about themselves, and it is written down', async () => {
  await using app = await testApp();
  const [admin, ada] = [await aPerson(app, { role: 'admin' }), await aPerson(app, { username: 'ada_lovelace' })];
  const as = caller(app, { as: admin }).moderation;
  await as.setRole({ username: 'ada_lovelace', role: 'moderator' });
  expect((await as.people({ query: 'lovelace' })).items).toMatchObject([{ id: ada.id, role: 'moderator' }]);
  expect((await as.people({ role: 'moderator' })).items).toHaveLength(1);
  expect(await codeOf(as.setRole({ username: admin.username, role: 'member' }))).toBe('not-with-oneself');
  const asAda = caller(app, { as: await app.db.user.findUniqueOrThrow({ where: { id: ada.id } }) });
  expect(await codeOf(asAda.moderation.queue({}))).toBe('accepted');
  expect(await codeOf(asAda.world.pause())).toBe('not-allowed');
  expect(await codeOf(asAda.moderation.setRole({ username: 'ada_lovelace', role: 'admin' }))).toBe('not-allowed');
  expect(await app.db.auditEntry.findMany({ select: { action: true, actorId: true, detail: true } })).toEqual([
    { action: 'role.changed', actorId: admin.id, detail: { from: 'member', to: 'moderator' } },
  ]);
});
