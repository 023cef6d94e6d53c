import { lockConversation } from '@/server/messages/lock-conversation';
import { setRead } from '@/server/messages/set-read';
import { isHeld } from '@/server/moderation/hold';
import type { AppContext, Tx } from '@/server/platform/app-context';
import { apart } from '@/server/relations/apart';
import { type Availability, availability } from './availability';
import { tellOfRetirement } from './retired-replies';
import { stopOpenReplies } from './stop-reply';
import { tellPerson } from './tell-person';

export const leaseMs = 10_000;

/** An answer that this worker alone may write until its lease ends. */
export type ReplyClaim = {
  messageId: string;
  conversationId: string;
  characterId: string;
  personId: string;
  attempts: number;
  owner: string;
  /** the newest message that the answer covers */
  seq: number;
  /** the answer that is to be replaced, when the person asked for another one */
  answerId: string | null;
  /** how often the person asked for another one */
  askedAgain: number;
};

type App = Pick<AppContext, 'transact' | 'clock' | 'ids' | 'live'>;

/** Moderators keep it from saying anything: to the person it is busy. */
export const held = { isFree: false, why: 'held', until: null } as const;

const openStates = ['waiting', 'deferred', 'writing'] as const;

/**
 * Takes the newest open answer of the message's conversation: one answer covers all messages before it. Null when there is
 * nothing to do now: it is written already, another worker holds it, its retry is not due, or the character cannot look
 * (then the row says until when, and the person is told).
 */
export function claimReply(app: App, messageId: string): Promise<ReplyClaim | null> {
  return app.transact(async (tx) => {
    const asked = await tx.reply.findUnique({ where: { messageId }, select: { conversationId: true } });
    if (!asked) return null;
    // Sending takes this lock too, so what is open cannot change between reading and writing.
    await lockConversation(tx, asked.conversationId);
    const now = app.clock.now();
    const open = await tx.reply.findMany({
      where: { conversationId: asked.conversationId, state: { in: [...openStates] } },
      include: { message: { select: { seq: true } } },
      orderBy: { message: { seq: 'desc' } },
    });
    const newest = open[0];
    const isWritten = open.some((reply) => reply.state === 'writing' && reply.leaseUntil && reply.leaseUntil > now);
    if (!newest || isWritten || (newest.retryAt && newest.retryAt > now)) return null;

    if (await tellOfRetirement(app, tx, open)) return null;
    if ((await apart(tx, newest.characterId, newest.personId)).isApart) {
      await stopOpenReplies(app, tx, newest.conversationId);
      return null;
    }
    const free = (await isHeld(tx, newest.characterId)) ? held : await availabilityOf(tx, newest);
    if (!free.isFree) {
      await defer(app, tx, newest, free);
      return null;
    }
    const owner = app.ids.next();
    const { attempts } = await tx.reply.update({
      where: { messageId: newest.messageId },
      data: {
        state: 'writing',
        attempts: { increment: 1 },
        leaseOwner: owner,
        leaseUntil: new Date(now.getTime() + leaseMs),
        deferredUntil: null,
        why: null,
        retryAt: null,
      },
    });
    await tellPerson(app, tx, newest, { state: 'writing' });
    await setRead(app, tx, { ...newest, userId: newest.characterId, seq: newest.message.seq });
    const { conversationId, characterId, personId, answerId, askedAgain, message } = newest;
    const between = { conversationId, characterId, personId };
    return { messageId: newest.messageId, ...between, answerId, askedAgain, attempts, owner, seq: message.seq };
  });
}

async function availabilityOf(
  tx: Tx,
  { characterId, why, deferredUntil }: Open & { characterId: string },
): Promise<Availability> {
  const body = await tx.body.findUnique({
    where: { characterId },
    select: { activity: true, endsAt: true, world: { select: { minute: true, status: true } } },
  });
  const clock = body?.world.status === 'running' ? body.world.minute : null;
  return availability(body, { clock, waitingUntil: why === 'working' ? deferredUntil : null });
}

type Open = {
  messageId: string;
  conversationId: string;
  personId: string;
  state: string;
  deferredUntil: number | null;
  why: string | null;
};

async function defer(app: App, tx: Tx, reply: Open, { why, until }: { why: string; until: number | null }): Promise<void> {
  if (reply.state === 'deferred' && reply.deferredUntil === until && reply.why === why) return;
  await tx.reply.update({
    where: { messageId: reply.messageId },
    data: { state: 'deferred', deferredUntil: until, why, leaseOwner: null, leaseUntil: null, retryAt: null },
  });
  await tellPerson(app, tx, reply, { state: 'deferred', deferredUntil: until, why });
}
