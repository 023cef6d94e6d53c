// What is left where moderators took something away, and what its author learns of it.
import { expect, test } from 'vitest';
import { exportKinds } from '@/server/personal-data/export/kinds';
import { aPerson } from '@/testing/builders';
import { caller } from '@/testing/call';
import { testApp } from '@/testing/test-app';

async function aDesk() {
  const app = await testApp();
  const [author, reader] = [await aPerson(app), await aPerson(app)];
  const moderation = caller(app, { as: await aPerson(app, { role: 'moderator' }) }).moderation;
  const [asAuthor, asReader] = [caller(app, { as: author }), caller(app, { as: reader })];
  const remove = async (subject: 'post' | 'comment' | 'message', subjectId: string) => {
    await asReader.moderation.report({ subject, subjectId, reason: 'harassment', words: 'it hurts' });
    const found = (await moderation.queue({})).items.find((row) => row.subjectId === subjectId);
    return moderation.decide({ caseId: found?.id ?? '', decision: 'remove', reason: 'Rude to a neighbour.' });
  };
  return { app, author, reader, moderation, asAuthor, asReader, remove, [Symbol.asyncDispose]: () => app[Symbol.asyncDispose]() };
}

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'found',
    (error: Error) => error.message,
  );

test('C05: a post that moderators removed says so to everybody, and why to its author; one that its author deleted says that', async () => {
  await using desk = await aDesk();
  const { app, asAuthor, asReader, moderation, remove } = desk;
  const [rude, regretted] = [
    await asAuthor.posts.create({ text: 'rude', clientId: 'client-id-1' }),
    await asAuthor.posts.create({ text: 'regretted', clientId: 'client-id-2' }),
  ];
  await asAuthor.posts.delete({ postId: regretted.id });
  const { actions } = await remove('post', rude.id);
  for (const as of [asAuthor, asReader, caller(app)]) {
    expect(await codeOf(as.posts.byId({ postId: rude.id }))).toBe('post-removed');
    expect(await codeOf(as.posts.byId({ postId: regretted.id }))).toBe('post-deleted');
  }
  expect(await asAuthor.moderation.concerningMe()).toMatchObject([
    { kind: 'remove', subjectId: rude.id, rules: ['harassment'], reason: 'Rude to a neighbour.' },
  ]);
  expect(JSON.stringify(await asAuthor.moderation.concerningMe())).not.toContain('it hurts');
  expect(await asReader.moderation.concerningMe()).toEqual([]);
  const [told] = (await asAuthor.notifications.list({})).items;
  expect(told).toMatchObject({ kind: 'moderation', detail: 'post-removed' });
  await moderation.revert({ actionId: actions[0]?.id ?? '' });
  expect(await codeOf(asReader.posts.byId({ postId: rude.id }))).toBe('found');
});

test('C05: a removed comment and message leave a place that names moderators, and is told apart from what its author deleted', async () => {
  await using desk = await aDesk();
  const { asAuthor, asReader, author, remove } = desk;
  const post = await asReader.posts.create({ text: 'ask me', clientId: 'client-id-1' });
  const say = (text: string, clientId: string) => asAuthor.comments.create({ postId: post.id, text, clientId });
  const [rude, regretted] = [await say('rude', 'client-id-2'), await say('regretted', 'client-id-3')];
  for (const { id } of [rude, regretted]) {
    await asReader.comments.create({ postId: post.id, parentId: id, text: 'hm', clientId: `client-id-${id}` });
  }
  await asAuthor.comments.delete({ commentId: regretted.id });
  await remove('comment', rude.id);
  const places = async (as: typeof asAuthor) =>
    (await as.comments.list({ postId: post.id })).items.map(({ author: by, text, isRemoved, isMine }) => [
      by,
      text,
      isRemoved,
      isMine,
    ]);
  expect(await places(asReader)).toEqual([
    [null, '', true, false],
    [null, '', false, false],
  ]);
  expect(await places(asAuthor)).toEqual([
    [null, '', true, true],
    [null, '', false, false],
  ]);
  const { conversationId } = await asReader.messages.open({ username: author.username });
  await asReader.messages.send({ conversationId, text: 'hello', clientId: 'client-id-4' });
  const message = await asAuthor.messages.send({ conversationId, text: 'rude', clientId: 'client-id-5' });
  await remove('message', message.id);
  expect((await asReader.messages.history({ conversationId })).items[0]).toMatchObject({
    isDeleted: true,
    isRemoved: true,
    text: '',
  });
  expect((await asReader.messages.conversations({})).items[0]?.lastMessage).toMatchObject({ isRemoved: true, text: '' });
});

test("C05: what moderators removed is still in the copy of one's data, marked, with the decision and without who reported it", async () => {
  await using desk = await aDesk();
  const { app, asAuthor, author, reader, remove } = desk;
  const post = await asAuthor.posts.create({ text: 'rude', clientId: 'client-id-1' });
  await asAuthor.posts.create({ text: 'kind', clientId: 'client-id-2' });
  await remove('post', post.id);
  const copyOf = async (name: string, userId: string) => {
    const kind = exportKinds.find((one) => one.name === name);
    return kind ? (await Array.fromAsync(kind.rows(app.db, userId))).flat() : [];
  };
  expect(await copyOf('posts', author.id)).toMatchObject([
    { text: 'rude', removedAt: expect.any(Date) },
    { text: 'kind', removedAt: null },
  ]);
  const decisions = await copyOf('moderation-decisions', author.id);
  expect(decisions).toMatchObject([{ kind: 'remove', reason: 'Rude to a neighbour.', case: { subjectId: post.id } }]);
  expect(JSON.stringify(decisions)).not.toMatch(new RegExp(`it hurts|${reader.id}`));
  expect(await copyOf('reports', reader.id)).toMatchObject([{ words: 'it hurts', reason: 'harassment' }]);
});
