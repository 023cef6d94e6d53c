import { expect, test } from 'vitest';
import { setHold } from '@/server/moderation/hold';
import { aPerson } from '@/testing/builders';
import { meeting } from '@/testing/meeting';
import { claimReply } from './claim-reply';

test('C05: a character that is held answers nobody, drops what it was writing, and answers when it is lifted', async () => {
  await using at = await meeting([]);
  const moderator = await aPerson(at.app, { role: 'moderator' });
  const messageId = await at.write('Hello');
  expect(await claimReply(at.app, messageId)).not.toBeNull();
  await setHold(at.app, moderator, { username: null, held: true, reason: '' });
  const reply = () =>
    at.app.db.reply.findUniqueOrThrow({ where: { messageId }, select: { state: true, why: true, leaseOwner: true } });
  expect(await reply()).toMatchObject({ state: 'waiting', leaseOwner: null });
  expect(await claimReply(at.app, messageId)).toBeNull();
  expect(await reply()).toEqual({ state: 'deferred', why: 'held', leaseOwner: null });
  await setHold(at.app, moderator, { username: null, held: false, reason: '' });
  expect(await claimReply(at.app, messageId)).not.toBeNull();
});

test('P: Block also stops the answer that a character owes', async () => {
  await using at = await meeting([]);
  const messageId = await at.write('Hello');
  const { characterId } = await at.app.db.reply.findUniqueOrThrow({ where: { messageId }, select: { characterId: true } });
  await at.app.db.block.create({ data: { blockerId: at.person.id, blockedId: characterId } });
  expect(await claimReply(at.app, messageId)).toBeNull();
  expect(await at.app.db.reply.findUnique({ where: { messageId }, select: { state: true } })).toEqual({ state: 'stopped' });
  await expect(at.write('Are you there?')).rejects.toMatchObject({ code: 'may-not-write' });
});
