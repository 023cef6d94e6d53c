import { expect, test } from 'vitest';
import { aCharacter, aPerson } from '@/testing/builders';
import { caller } from '@/testing/call';
import { testApp } from '@/testing/test-app';
import { insertMessage } from './insert-message';

test('D08: P: AI account badge in the DM header: before a character’s first words the conversation keeps that its people were told', async () => {
  await using app = await testApp();
  const [ada, bob, mei] = [await aPerson(app), await aPerson(app), await aCharacter(app)];
  const asAda = caller(app, { as: ada });
  const { conversationId } = await asAda.messages.open({ username: mei.username });
  const { conversationId: among } = await asAda.messages.open({ username: bob.username });
  const notice = async (id: string) => (await asAda.messages.byId({ conversationId: id })).aiNoticeAt;
  const say = (id: string, senderId: string, createdAt: Date) => {
    const message = {
      id: app.ids.next(),
      conversationId: id,
      senderId,
      text: 'hello',
      clientId: null,
      createdAt,
      worldMinute: null,
    };
    return app.transact((tx) => insertMessage(app, tx, message));
  };
  const [first, second] = [new Date(1_000), new Date(2_000)];
  await say(conversationId, ada.id, first);
  expect(await notice(conversationId)).toBeNull();
  await say(conversationId, mei.id, first);
  await say(conversationId, mei.id, second);
  await say(among, bob.id, first);
  expect([await notice(conversationId), await notice(among)]).toEqual([first, null]);
  expect((await asAda.messages.byId({ conversationId })).other).toMatchObject({ isAi: true, isCharacter: true });
});
