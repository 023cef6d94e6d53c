import { DomainError } from '@/lib/errors';
import { wakeWorld } from '@/server/world/advance-world';
import { commitCommand } from '@/server/world/commit-command';
import { type LoadedWorld, lockWorld } from '@/server/world-store/load-world';
import { returning } from '@/simulation/casting/join';
import { whyNotLiveIn } from '@/simulation/casting/room-at-home';
import type { Command } from '@/simulation/command';
import type { Casting, CastingApp } from './casting-app';
import { type Found, findCharacter } from './find-character';

type Asked = Casting & { username: string };

/** It stops acting, cleanly (simulation/casting/retire.ts); its posts and messages stay. Throws `character-not-found`, `character-retired`. */
export const retireCharacter = (app: CastingApp, asked: Asked): Promise<void> =>
  cast(app, asked, (_world, { id, isRetired }) => {
    if (isRetired) throw new DomainError('character-retired', `${asked.username} is retired already`);
    return { type: 'retire', characterId: id, byId: asked.byId };
  });

/** It lives in its home again, as it was. Throws `character-not-found`, `character-not-retired`, `home-full`. */
export const reviveCharacter = (app: CastingApp, asked: Asked): Promise<void> =>
  cast(app, asked, ({ state }, { id, isRetired, character: before }) => {
    const character = isRetired ? returning(state, id) : null;
    if (!character) throw new DomainError('character-not-retired', `${asked.username} lives in the town`);
    if (whyNotLiveIn(state, before.homeId)) throw new DomainError('home-full', `No room in ${before.homeId}`);
    return { type: 'join', characterId: id, byId: asked.byId, character, persona: null, memories: [] };
  });

type CommandOf = (world: LoadedWorld, found: Found) => Command;

async function cast(app: CastingApp, { worldId, byId, username }: Asked, commandOf: CommandOf): Promise<void> {
  await app.transact(async (tx) => {
    const world = await lockWorld(app, tx, worldId);
    const found = await findCharacter(tx, world.state, username);
    const command = commandOf(world, found);
    await commitCommand(app, tx, { world, command });
    app.afterCommit(tx, async () => {
      app.log.info({ worldId, characterId: found.id, byId, command: command.type }, 'a character came or went');
      await wakeWorld(app, worldId);
    });
  });
}
