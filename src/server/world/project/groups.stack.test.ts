// Group chats of characters, from the pure world to rows, to the phones of those who are in them, and to the page of a conversation.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { phoneFacts } from '@/server/decisions/phone-facts';
import { readGroupLines, readThreads } from '@/server/decisions/read-phone';
import { conversationById } from '@/server/messages/conversation-by-id';
import { listMessages } from '@/server/messages/list-messages';
import { sendMessage } from '@/server/messages/send-message';
import { mainWorld } from '@/server/world/main-world';
import { loadWorld } from '@/server/world-store/load-world';
import type { Group } from '@/simulation/groups/group';
import { liveByRule } from '@/testing/live-by-rule';
import { aTown } from '@/testing/lived-town';
import { type TestApp, testApp } from '@/testing/test-app';

let app: TestApp;
let groups: Group[];
beforeAll(async () => {
  app = await testApp();
  await aTown(app, { stopAt: 20 * 60 });
  await liveByRule(app);
  const { state } = await loadWorld(app.db, mainWorld);
  groups = Object.values(state.groups ?? {});
});
afterAll(() => app[Symbol.asyncDispose]());

const aGroup = () => {
  const [group] = groups;
  if (!group) throw new Error('Nobody opened a group');
  return group;
};

test('G04: a group is a conversation with a name and all its members, and what was written stands in it', async () => {
  const { id, name, memberIds } = aGroup();
  const row = await app.db.conversation.findUniqueOrThrow({ where: { id }, include: { members: true, messages: true } });
  expect(row).toMatchObject({ title: name, pairKey: null });
  expect(row.members.map(({ userId }) => userId).sort()).toEqual([...memberIds].sort());
  const said = await app.db.worldEvent.findMany({ where: { worldId: mainWorld, type: 'group-message-sent' } });
  const inGroups = await app.db.message.count({ where: { conversationId: { in: groups.map((group) => group.id) } } });
  expect(said.length).toBeGreaterThan(0);
  expect(inGroups).toBe(said.length);
  const line = await app.db.actionLog.findFirstOrThrow({ where: { worldId: mainWorld, action: 'open-group', success: true } });
  expect(line.type).toBe('MESSAGE');
});

test('G04: who has not looked yet has it on its phone once, by the name of the group', async () => {
  const { id, name } = aGroup();
  const waiting = await app.db.conversationMember.findFirst({ where: { conversationId: id, unreadCount: { gt: 0 } } });
  const memberships = await app.db.conversationMember.findMany({ where: { userId: waiting?.userId ?? '' } });
  const unread = memberships.reduce((sum, { unreadCount }) => sum + unreadCount, 0);
  expect(await phoneFacts(app.db, mainWorld, waiting?.userId ?? '')).toMatchObject({ unreadMessages: unread });
  const threads = await readThreads(app.db, waiting?.userId ?? '');
  const lines = await readGroupLines(app.db, id);
  expect(threads).toContainEqual(expect.objectContaining({ groupId: id, from: name, lines }));
});

test('G04: the page of a conversation shows a group, and nobody owes an answer in it', async () => {
  const { id, name, memberIds } = aGroup();
  const viewer = { id: memberIds[0] ?? '' };
  expect(await conversationById(app, viewer, id)).toMatchObject({ id, title: name });
  const sent = await sendMessage(app, viewer, { conversationId: id, text: 'Hello, all.', clientId: 'a-group-message' });
  expect(sent.reply).toBeNull();
  const { items } = await listMessages(app, viewer, { conversationId: id, limit: 20 });
  expect(items[0]).toMatchObject({ text: 'Hello, all.', isMine: true });
  await expect(conversationById(app, { id: '00000000-0000-4000-8000-0000000000ff' }, id)).rejects.toThrow();
});
