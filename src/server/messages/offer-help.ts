import { accountChannel } from '@/contracts/live-events';
import { speaksOfCrisis } from '@/minds/crisis/speaks-of-crisis';
import type { AppContext, Tx } from '@/server/platform/app-context';

type App = Pick<AppContext, 'live'> & Partial<Pick<AppContext, 'log'>>;
type Written = { id: string; conversationId: string; text: string; createdAt: Date };

/**
 * Where a person tells a character of a crisis, no character answers and none reads it later: the person, and nobody else, sees where help is.
 * What was to be answered before it is not answered either. Under the conversation's lock. True when it was so; no word of it is kept but the
 * message itself.
 */
export async function offerHelp(app: App, tx: Tx, { id, conversationId, text, createdAt }: Written): Promise<boolean> {
  if (!speaksOfCrisis(text)) return false;
  const characters = await tx.conversationMember.count({ where: { conversationId, user: { kind: 'character' } } });
  if (characters === 0) return false;
  await tx.helpCard.create({ data: { messageId: id, createdAt } });
  await tx.message.update({ where: { id }, data: { forgottenAt: createdAt }, select: { id: true } });
  await stopAnswers(app, tx, conversationId);
  app.log?.info({ conversationId }, 'somebody was shown where help is');
  return true;
}

const isOpen = { in: ['waiting', 'deferred', 'writing'] as ('waiting' | 'deferred' | 'writing')[] };
const stopped = { state: 'stopped', why: null, leaseOwner: null, leaseUntil: null, retryAt: null, deferredUntil: null } as const;

async function stopAnswers(app: App, tx: Tx, conversationId: string): Promise<void> {
  await tx.groupReply.updateMany({ where: { conversationId, state: isOpen }, data: stopped });
  const open = await tx.reply.findMany({ where: { conversationId, state: isOpen } });
  for (const { messageId, personId, answerId } of open) {
    const state = answerId === null ? 'stopped' : 'sent';
    await tx.reply.update({ where: { messageId }, data: { ...stopped, state } });
    const payload = { conversationId, messageId, state, deferredUntil: null, why: null } as const;
    await app.live.append(tx, accountChannel(personId), [{ type: 'reply.changed', payload }]);
  }
}
