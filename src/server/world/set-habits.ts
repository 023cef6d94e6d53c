import { DomainError } from '@/lib/errors';
import { usernameKey } from '@/server/accounts/username';
import type { AppContext, Tx } from '@/server/platform/app-context';
import { lockWorld } from '@/server/world-store/load-world';
import type { SomeHabits } from '@/simulation/habits/habits';
import { commitCommand } from './commit-command';

type HabitsApp = Pick<AppContext, 'transact' | 'afterCommit' | 'live' | 'ids' | 'jobs' | 'clock' | 'cache' | 'log'>;

/** `username` null: the whole town. */
type Asked = { worldId: string; username: string | null; byId: string; habits: SomeHabits };

/** A command like any other: the log says who set what and when, and a world lived again has it too. Throws `character-not-found`. */
export async function setHabits(app: HabitsApp, { worldId, username, byId, habits }: Asked): Promise<void> {
  await app.transact(async (tx) => {
    const world = await lockWorld(app, tx, worldId);
    const ofId = username === null ? null : await idOf(tx, username);
    if (ofId !== null && !world.state.characters[ofId]) throw new DomainError('character-not-found', `No character ${username}`);
    await commitCommand(app, tx, { world, command: { type: 'set-habits', ofId, habits, byId } });
    app.afterCommit(tx, async () => app.log.info({ worldId, ofId, byId, habits }, 'habits set'));
  });
}

async function idOf(tx: Tx, username: string): Promise<string> {
  const user = await tx.user.findUnique({ where: { usernameKey: usernameKey(username) }, select: { id: true } });
  if (!user) throw new DomainError('character-not-found', `No character ${username}`);
  return user.id;
}
