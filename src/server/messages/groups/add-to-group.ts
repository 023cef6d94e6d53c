import { limits } from '@/contracts/limits';
import { DomainError } from '@/lib/errors';
import { usernameKey } from '@/server/accounts/username';
import type { AppContext, Tx } from '@/server/platform/app-context';
import { notApartFrom } from '@/server/relations/apart';
import { whoMayWriteTo } from '../admit-sender';
import { insertNotice } from '../insert-notice';
import { tellMembers } from '../tell-members';

type App = Pick<AppContext, 'live' | 'ids' | 'clock'>;
type Adding = { conversationId: string; byId: string; usernames: readonly string[] };

/**
 * Brings people and characters into a group: characters and people who follow the inviter are in it at once, other people are asked.
 * Who is in it or asked already is left as they are. Under the group's lock. Throws `user-not-found`, `character-retired`,
 * `may-not-write` where somebody takes nothing from the inviter, and `group-full`.
 */
export async function addToGroup(app: App, tx: Tx, { conversationId, byId, usernames }: Adding): Promise<void> {
  const users = await newcomers(tx, { conversationId, byId, usernames });
  await demandRoom(tx, conversationId, users.length);
  const createdAt = app.clock.now();
  for (const user of users) {
    const comesAtOnce = await joinsAtOnce(tx, user, { byId, now: createdAt });
    // What was said before somebody came stays between those who were there.
    const { lastSeq } = await tx.conversation.findUniqueOrThrow({ where: { id: conversationId }, select: { lastSeq: true } });
    const key = { conversationId, userId: user.id };
    if (comesAtOnce) {
      const seen = { joinedSeq: lastSeq, readSeq: lastSeq, deliveredSeq: lastSeq };
      await tx.conversationMember.create({ data: { ...key, ...seen, lastMessageAt: createdAt, joinedAt: createdAt } });
    } else await tx.groupInvite.create({ data: { ...key, invitedById: byId, createdAt } });
    await insertNotice(app, tx, { conversationId, byId, kind: 'invited', targetId: user.id });
  }
  const event = { type: 'conversation.changed', payload: { conversationId } } as const;
  await tellMembers(app, tx, { conversationId, event, also: users.map(({ id }) => id) });
}

async function newcomers(tx: Tx, { conversationId, byId, usernames }: Adding) {
  const keys = [...new Set(usernames.map(usernameKey))];
  const users = await tx.user.findMany({
    where: { usernameKey: { in: keys }, leavingAt: null, ...notApartFrom(byId) },
    orderBy: { id: 'asc' },
    select: { id: true, kind: true, retiredAt: true, birthYear: true, messageChoices: { select: { whoMayWrite: true } } },
  });
  if (users.length < keys.length) throw new DomainError('user-not-found', 'Nobody has one of these usernames');
  if (users.some(({ retiredAt }) => retiredAt)) throw new DomainError('character-retired', 'Lives in the town no more');
  const there = { conversationId, userId: { in: users.map(({ id }) => id) } };
  const [members, invited] = await Promise.all([
    tx.conversationMember.findMany({ where: there, select: { userId: true } }),
    tx.groupInvite.findMany({ where: there, select: { userId: true } }),
  ]);
  const known = new Set([byId, ...members.map(({ userId }) => userId), ...invited.map(({ userId }) => userId)]);
  return users.filter(({ id }) => !known.has(id));
}

async function demandRoom(tx: Tx, conversationId: string, more: number): Promise<void> {
  const members = await tx.conversationMember.count({ where: { conversationId } });
  const invited = await tx.groupInvite.count({ where: { conversationId } });
  if (members + invited + more > limits.group.members)
    throw new DomainError('group-full', `${conversationId} has ${members} members and ${invited} invited`);
}

type Newcomer = Awaited<ReturnType<typeof newcomers>>[number];

async function joinsAtOnce(tx: Tx, user: Newcomer, { byId, now }: { byId: string; now: Date }): Promise<boolean> {
  const { id, kind } = user;
  if (kind === 'character') return true;
  const allowed = whoMayWriteTo(user, now);
  const pair = { followerId: id, followedId: byId };
  const follows = await tx.follow.findUnique({ where: { followerId_followedId: pair }, select: { followerId: true } });
  if (allowed === 'nobody' || (allowed === 'followed' && !follows))
    throw new DomainError('may-not-write', `${id} is asked by nobody like ${byId}`);
  return follows !== null;
}
