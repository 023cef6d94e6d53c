import type { AppContext, Tx } from '@/server/platform/app-context';

/**
 * The conversation that `openerId` opens with somebody, made when there is none; its id follows from the two, in either order. A person
 * takes part in it once they accepted it, wrote in it themselves, or follow the other (admit-sender.ts); characters always do.
 */
export async function openConversation(app: Pick<AppContext, 'ids'>, tx: Tx, openerId: string, otherId: string): Promise<string> {
  const pair = [openerId, otherId].sort();
  const id = app.ids.derive('conversation', ...pair);
  const { count } = await tx.conversation.createMany({ data: { id, pairKey: pair.join(':') }, skipDuplicates: true });
  if (count === 0) return id;
  const other = await tx.user.findUniqueOrThrow({ where: { id: otherId }, select: { kind: true } });
  const otherState = other.kind === 'person' ? 'requested' : 'active';
  await tx.conversationMember.createMany({
    data: [
      { conversationId: id, userId: openerId, state: 'active' },
      { conversationId: id, userId: otherId, state: otherState },
    ],
  });
  return id;
}
