import type { EditCharacter } from '@/contracts/inputs/characters';
import { wakeWorld } from '@/server/world/advance-world';
import { commitCommand } from '@/server/world/commit-command';
import { lockWorld } from '@/server/world-store/load-world';
import type { Casting, CastingApp } from './casting-app';
import { checkedLife } from './checked-life';
import { findCharacter } from './find-character';
import { givePortrait, makePortrait } from './portrait';

/**
 * A fact of the world from the minute that its clock shows: questions that are being asked keep what they were asked with, the next ones
 * have the new persona. Throws `character-not-found`, `place-not-found`, `home-full` and what `makePortrait` throws.
 */
export async function editCharacter(app: CastingApp, { worldId, byId }: Casting, edit: EditCharacter): Promise<void> {
  const { username, bio, persona, life, portraitId } = edit;
  const portrait = portraitId ? await makePortrait(app, { imageId: portraitId, byId }) : null;
  await app.transact(async (tx) => {
    const world = await lockWorld(app, tx, worldId);
    const { id: characterId, character } = await findCharacter(tx, world.state, username);
    await tx.user.update({ where: { id: characterId }, data: { bio } });
    const known = { persona, name: persona.name, ...checkedLife(world.state, life, character) };
    await commitCommand(app, tx, { world, command: { type: 'edit-character', characterId, byId, ...known } });
    if (portrait) await givePortrait(tx, { characterId, portrait });
    app.afterCommit(tx, async () => {
      app.log.info({ worldId, characterId, byId }, 'a character was edited');
      await wakeWorld(app, worldId);
    });
  });
}
