// Asking a character about a post of it.
import { expect, test } from 'vitest';
import { aPerson, aPost } from '@/testing/builders';
import { caller } from '@/testing/call';
import { says } from '@/testing/fault-server';
import { meeting } from '@/testing/meeting';
import { writeReply } from './write-reply';

const never = new AbortController().signal;

test('P: the moment of a post: it is asked about in private, stands above the words, and whoever answers has it before them', async () => {
  await using at = await meeting([says('Because of the rain.')]);
  const { app, person, character, conversationId } = at;
  const me = caller(app, { as: person });
  const town = { worldId: 'town', worldMinute: 615, placeId: 'cafe' };
  const post = await aPost(app, { author: character, text: 'The windows are all grey.' });
  await app.db.post.update({ where: { id: post.id }, data: town });
  const question = { conversationId, text: 'What made you write this?', clientId: 'about-a-post', aboutId: post.id };
  const [sent, again] = [await me.messages.send(question), await me.messages.send(question)];
  expect(again.id).toBe(sent.id);
  expect(sent.about).toMatchObject({ postId: post.id, text: 'The windows are all grey.', author: { isAi: true } });
  await writeReply(app, { messageId: sent.id }, never);
  const asked = JSON.stringify(at.server.requests.at(-1)?.messages);
  expect(asked).toMatch(/a post of yours, written on day 1 at 10:15.*The windows are all grey\..*What made you write this\?/);
  expect(await at.answers()).toEqual(['Because of the rain.']);
  expect((await app.db.personMemory.findFirstOrThrow({ where: { personId: person.id } })).text).not.toContain('windows');

  await app.db.post.update({ where: { id: post.id }, data: { deletedAt: app.clock.now() } });
  const [, first] = (await me.messages.history({ conversationId })).items;
  expect(first).toMatchObject({ text: 'What made you write this?', about: null });
});

test('a post that one may not see cannot be asked about, and a warning stays before its words', async () => {
  await using at = await meeting([says('Hm.')]);
  const { app, person, character, conversationId } = at;
  const me = caller(app, { as: person });
  const hidden = await aPost(app, { author: await aPerson(app), text: 'For some' });
  await app.db.post.update({ where: { id: hidden.id }, data: { visibility: 'followers' } });
  const ask = (aboutId: string, clientId: string) => me.messages.send({ conversationId, text: 'Why?', clientId, aboutId });
  for (const id of [hidden.id, app.ids.next()]) {
    await expect(ask(id, `ask-${id}`)).rejects.toMatchObject({ cause: { code: 'post-not-found' } });
  }
  expect(await app.db.message.count()).toBe(0);
  const covered = await aPost(app, { author: character, text: 'The butler did it' });
  await app.db.post.update({ where: { id: covered.id }, data: { isSpoiler: true } });
  expect((await ask(covered.id, 'ask-covered')).about).toMatchObject({ postId: covered.id, text: '' });
});
