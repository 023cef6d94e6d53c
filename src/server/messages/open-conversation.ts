import type { AppContext, Tx } from '@/server/platform/app-context';

/** The conversation between two, made when there is none; its id follows from the two, in either order. */
export async function openConversation(app: Pick<AppContext, 'ids'>, tx: Tx, a: string, b: string): Promise<string> {
  const pair = [a, b].sort();
  const id = app.ids.derive('conversation', ...pair);
  await tx.conversation.createMany({ data: { id, pairKey: pair.join(':') }, skipDuplicates: true });
  await tx.conversationMember.createMany({
    data: pair.map((userId) => ({ conversationId: id, userId })),
    skipDuplicates: true,
  });
  return id;
}
