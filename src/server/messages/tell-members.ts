import { accountChannel, type LiveEvent } from '@/contracts/live-events';
import type { AppContext, Tx } from '@/server/platform/app-context';

export type Told = { userId: string; event: LiveEvent };

/** Appends to several accounts' channels in the order of their ids: channels are locked one after the other, always in that order. */
export async function tellEach(app: Pick<AppContext, 'live'>, tx: Tx, told: readonly Told[]): Promise<void> {
  const inOrder = told.toSorted((a, b) => (a.userId < b.userId ? -1 : a.userId > b.userId ? 1 : 0));
  for (const { userId, event } of inOrder) await app.live.append(tx, accountChannel(userId), [event]);
}

/** Tells all members of a conversation, and `also` some who are in it no more. */
export async function tellMembers(
  app: Pick<AppContext, 'live'>,
  tx: Tx,
  { conversationId, event, also = [] }: { conversationId: string; event: LiveEvent; also?: readonly string[] },
): Promise<void> {
  const members = await tx.conversationMember.findMany({ where: { conversationId }, select: { userId: true } });
  const ids = new Set([...members.map(({ userId }) => userId), ...also]);
  await tellEach(
    app,
    tx,
    [...ids].map((userId) => ({ userId, event })),
  );
}
