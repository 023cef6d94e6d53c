import type { AppContext, Tx } from '@/server/platform/app-context';
import { tellPerson } from './tell-person';

type Open = { messageId: string; conversationId: string; characterId: string; personId: string };

/** Who lives in the town no more answers nobody: the person is told so at once. False when the character is there. */
export async function tellOfRetirement(app: Pick<AppContext, 'live'>, tx: Tx, open: readonly Open[]): Promise<boolean> {
  const character = await tx.user.findUnique({ where: { id: open[0]?.characterId ?? '' }, select: { retiredAt: true } });
  if (!character?.retiredAt) return false;
  const why = 'character-retired';
  await tx.reply.updateMany({
    where: { messageId: { in: open.map(({ messageId }) => messageId) } },
    data: { state: 'failed', why, deferredUntil: null, retryAt: null, leaseOwner: null, leaseUntil: null },
  });
  for (const reply of open) await tellPerson(app, tx, reply, { state: 'failed', why });
  return true;
}
