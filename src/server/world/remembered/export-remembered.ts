import type { RememberedExport } from '@/contracts/views/remembered';
import type { AppContext } from '@/server/platform/app-context';
import { auditMemory } from './audit-memory';
import type { ChangeApp } from './change-remembered';
import { rememberedView } from './remembered-view';

/** All that a character remembers of a person, for the person to take away. Throws `character-not-found`. */
export async function exportRemembered(
  app: ChangeApp & Pick<AppContext, 'db'>,
  { username, personId }: { username: string; personId: string },
): Promise<RememberedExport> {
  const { character, regard, memories } = await rememberedView(app, { username, personId });
  await app.transact((tx) => auditMemory(app, tx, { characterId: character.id, personId, byId: personId, verb: 'exported' }));
  return {
    version: 1,
    exportedAt: app.clock.now().toISOString(),
    character: { username: character.username, name: character.nickname, isAi: true },
    relationship: regard,
    memories: memories.map(({ id, text, how, day, clock, at, postId, isCorrected }) => ({
      ...{ id, text, how, postId, isCorrected },
      learned: { day, clock, at: at.toISOString() },
    })),
  };
}
