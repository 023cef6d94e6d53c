import type { CompanionUseView } from '@/contracts/views/people';
import type { Viewer } from '@/server/auth/viewer';
import type { AppContext } from '@/server/platform/app-context';
import { companionUse, noteUse } from '@/server/wellbeing/note-use';
import { demandMembership } from './demand-membership';

/** A person has a conversation open; with a character in it, the time counts. Throws `conversation-not-found`, also for other people's. */
export async function beWithCharacter(
  app: Pick<AppContext, 'db' | 'clock'>,
  by: Pick<Viewer, 'id'>,
  conversationId: string,
): Promise<CompanionUseView> {
  await demandMembership(app.db, conversationId, by.id);
  const characters = await app.db.conversationMember.count({ where: { conversationId, user: { kind: 'character' } } });
  if (characters > 0) await noteUse(app, app.db, by.id);
  return companionUse(app, app.db, by.id);
}
