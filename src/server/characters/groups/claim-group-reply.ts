import { lockConversation } from '@/server/messages/lock-conversation';
import { setRead } from '@/server/messages/set-read';
import { tellMembers } from '@/server/messages/tell-members';
import { isHeld } from '@/server/moderation/hold';
import type { AppContext, Tx } from '@/server/platform/app-context';
import { availability } from '../availability';
import { held, leaseMs } from '../claim-reply';

/** An answer in a group that this worker alone may write until its lease ends. */
export type GroupReplyClaim = {
  messageId: string;
  characterId: string;
  conversationId: string;
  /** number of the answered message */
  seq: number;
  attempts: number;
  owner: string;
};

type App = Pick<AppContext, 'transact' | 'clock' | 'ids' | 'live'>;
type Asked = { messageId: string; characterId: string };
export type GroupReplyState = 'waiting' | 'deferred' | 'writing' | 'sent' | 'failed' | 'stopped';

/**
 * Takes the answer that a character owes to a message in a group. Null when there is nothing to do now: it is written or held already,
 * its pause is not over, the character left the group or the town, or cannot look (then the row says why).
 */
export function claimGroupReply(app: App, { messageId, characterId }: Asked): Promise<GroupReplyClaim | null> {
  return app.transact(async (tx) => {
    const key = { messageId_characterId: { messageId, characterId } };
    const asked = await tx.groupReply.findUnique({ where: key, select: { conversationId: true } });
    if (!asked) return null;
    const { conversationId } = asked;
    await lockConversation(tx, conversationId);
    const now = app.clock.now();
    const reply = await tx.groupReply.findUnique({ where: key, include: { message: { select: { seq: true } } } });
    if (!reply || !isDue(reply, now)) return null;
    const at = { messageId, characterId, conversationId };
    if (!(await isThere(tx, at))) {
      await settle(app, tx, at, { state: 'stopped' });
      return null;
    }
    const occupied = await occupation(tx, reply);
    if (occupied) {
      const isNews = reply.state !== 'deferred' || reply.why !== occupied.why;
      const data = { state: 'deferred', why: occupied.why, deferredUntil: occupied.until } as const;
      if (isNews) await settle(app, tx, at, data);
      return null;
    }
    const owner = app.ids.next();
    const leaseUntil = new Date(now.getTime() + leaseMs);
    await tx.groupReply.update({ where: key, data: { attempts: { increment: 1 } } });
    await settle(app, tx, at, { state: 'writing', leaseOwner: owner, leaseUntil, retryAt: null, why: null });
    await setRead(app, tx, { conversationId, userId: characterId, seq: reply.message.seq });
    return { ...at, seq: reply.message.seq, attempts: reply.attempts + 1, owner };
  });
}

type Row = { state: string; retryAt: Date | null; leaseUntil: Date | null };

function isDue({ state, retryAt, leaseUntil }: Row, now: Date): boolean {
  if (retryAt && retryAt > now) return false;
  if (state === 'writing') return !leaseUntil || leaseUntil <= now;
  return state === 'waiting' || state === 'deferred';
}

async function isThere(tx: Tx, { characterId, conversationId }: Asked & { conversationId: string }): Promise<boolean> {
  const member = await tx.conversationMember.findUnique({
    where: { conversationId_userId: { conversationId, userId: characterId } },
    select: { user: { select: { retiredAt: true } } },
  });
  return member !== null && member.user.retiredAt === null;
}

type Waiting = { characterId: string; why: string | null; deferredUntil: number | null };

/** What keeps a character from looking at its phone; null when nothing does. */
async function occupation(tx: Tx, { characterId, why, deferredUntil }: Waiting) {
  if (await isHeld(tx, characterId)) return held;
  const body = await tx.body.findUnique({
    where: { characterId },
    select: { activity: true, endsAt: true, world: { select: { minute: true, status: true } } },
  });
  const clock = body?.world.status === 'running' ? body.world.minute : null;
  const free = availability(body, { clock, waitingUntil: why === 'working' ? deferredUntil : null });
  return free.isFree ? null : free;
}

type Settled = {
  state: GroupReplyState;
  why?: string | null;
  deferredUntil?: number | null;
  leaseOwner?: string | null;
  leaseUntil?: Date | null;
  retryAt?: Date | null;
};

/** Writes the state of an answer and tells the group; whatever lease there was ends unless another is given. */
export async function settle(
  app: Pick<AppContext, 'live'>,
  tx: Tx,
  at: Asked & { conversationId: string },
  change: Settled,
): Promise<void> {
  const { messageId, characterId, conversationId } = at;
  const data = { leaseOwner: null, leaseUntil: null, ...change };
  await tx.groupReply.update({ where: { messageId_characterId: { messageId, characterId } }, data });
  const payload = { messageId, characterId, conversationId, state: change.state };
  await tellMembers(app, tx, { conversationId, event: { type: 'group-reply.changed', payload } });
}
