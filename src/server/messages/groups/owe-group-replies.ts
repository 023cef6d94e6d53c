import { groupRules, whoAnswers } from '@/minds/addressed';
import { personaNames } from '@/minds/persona-names';
import type { AppContext, Tx } from '@/server/platform/app-context';
import { apartFrom } from '@/server/relations/apart';
import { tellMembers } from '../tell-members';

type App = Pick<AppContext, 'live' | 'afterCommit' | 'jobs' | 'clock'>;
export type Said = { conversationId: string; messageId: string; seq: number; senderId: string; text: string };
type Owing = Said & { characterId: string };

type Member = { id: string; kind: string; retiredAt: Date | null };

const linesLookedAt = 12;

/**
 * Notes which characters of a group owe an answer to a message (minds/addressed.ts) and has them asked. One that owes an answer already
 * and does not write it yet answers the newest message instead; one that just spoke waits a little. Under the group's lock.
 */
export async function oweGroupReplies(app: App, tx: Tx, said: Said): Promise<void> {
  const { conversationId, seq, senderId, text } = said;
  const members = await tx.conversationMember.findMany({
    where: { conversationId },
    orderBy: { userId: 'asc' },
    select: {
      user: {
        select: { id: true, kind: true, nickname: true, username: true, retiredAt: true, persona: { select: { data: true } } },
      },
    },
  });
  const apart = await apartFrom(tx, senderId);
  const isThere = (user: Member) => user.kind === 'character' && !user.retiredAt && !apart.has(user.id);
  const here = members.map(({ user }) => user).filter(isThere);
  if (here.length === 0) return;
  const before = await tx.message.findMany({
    where: { conversationId, seq: { lt: seq }, notice: null, deletedAt: null },
    orderBy: { seq: 'desc' },
    take: linesLookedAt,
    select: { senderId: true, sender: { select: { kind: true } } },
  });
  const chosen = whoAnswers({
    ...{ text, senderId },
    characters: here.map(({ id, nickname, username, persona }) => ({
      id,
      names: [nickname, username, ...personaNames(persona?.data)],
    })),
    people: members.length - here.length,
    before: before.map((line) => ({ senderId: line.senderId, isCharacter: line.sender.kind === 'character' })),
  });
  for (const characterId of chosen) await owe(app, tx, { ...said, characterId });
}

async function owe(app: App, tx: Tx, { conversationId, messageId, characterId }: Owing): Promise<void> {
  const now = app.clock.now();
  await tx.groupReply.deleteMany({ where: { conversationId, characterId, state: { in: ['waiting', 'deferred'] } } });
  const spoke = await tx.message.findFirst({
    where: { conversationId, senderId: characterId },
    orderBy: { seq: 'desc' },
    select: { createdAt: true },
  });
  const free = (spoke?.createdAt.getTime() ?? 0) + groupRules.pauseMs;
  const retryAt = free > now.getTime() ? new Date(free) : null;
  await tx.groupReply.create({ data: { conversationId, messageId, characterId, retryAt, createdAt: now } });
  const payload = { conversationId, messageId, characterId, state: 'waiting' } as const;
  await tellMembers(app, tx, { conversationId, event: { type: 'group-reply.changed', payload } });
  const options = { key: `${messageId}_${characterId}`, delayMs: Math.max(0, (retryAt?.getTime() ?? 0) - now.getTime()) };
  app.afterCommit(tx, () => app.jobs.tryEnqueue('answer-in-group', { messageId, characterId }, options));
}
