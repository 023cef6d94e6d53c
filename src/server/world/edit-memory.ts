import { memoryLimit } from '@/contracts/inputs/memories';
import { DomainError } from '@/lib/errors';
import { usernameKey } from '@/server/accounts/username';
import type { AppContext, Tx } from '@/server/platform/app-context';
import { lockWorld } from '@/server/world-store/load-world';
import type { Command } from '@/simulation/command';
import { commitCommand } from './commit-command';

type EditApp = Pick<AppContext, 'transact' | 'afterCommit' | 'live' | 'ids' | 'jobs' | 'clock' | 'cache' | 'log'>;
type EditCommand = Extract<Command, { type: 'edit-memory' }>;

/** What an operator wants of a character's memory. */
export type MemoryEdit =
  | { verb: 'edit'; memoryId: string; text: string; importance: number }
  | { verb: 'remove'; memoryId: string }
  | { verb: 'add'; text: string; importance: number };

type Asked = { worldId: string; username: string; byId: string; edit: MemoryEdit };

/**
 * A command like any other: the log says who changed what and when, and a world lived again has it too. Throws
 * `character-not-found`, `memory-not-found` (also for what all know) and `bad-input` for a text too long for its kind.
 */
export async function editMemory(app: EditApp, { worldId, username, byId, edit }: Asked): Promise<void> {
  await app.transact(async (tx) => {
    const world = await lockWorld(app, tx, worldId);
    const user = await tx.user.findUnique({ where: { usernameKey: usernameKey(username) }, select: { id: true } });
    if (!user || !world.state.characters[user.id]) throw new DomainError('character-not-found', `No character ${username}`);
    const command = await commandOf(app, tx, { characterId: user.id, byId, edit });
    await commitCommand(app, tx, { world, command });
    const { characterId, memoryId } = command;
    app.afterCommit(tx, async () => app.log.info({ worldId, characterId, memoryId, byId, verb: edit.verb }, 'memory edited'));
  });
}

type Edited = { characterId: string; byId: string; edit: MemoryEdit };

async function commandOf(app: EditApp, tx: Tx, { characterId, byId, edit }: Edited): Promise<EditCommand> {
  const command = { type: 'edit-memory', characterId, byId } as const;
  if (edit.verb === 'add') {
    const { text, importance } = edit;
    return { ...command, memoryId: app.ids.next(), kind: 'new-knowledge', text, importance };
  }
  const { memoryId } = edit;
  const memory = await tx.memory.findUnique({
    where: { id: memoryId },
    select: { characterId: true, kind: true, importance: true },
  });
  if (memory?.characterId !== characterId) throw new DomainError('memory-not-found', `No memory ${memoryId} of ${characterId}`);
  if (edit.verb === 'remove') return { ...command, memoryId, kind: 'existing', text: null, importance: memory.importance };
  const { max } = memoryLimit(memory.kind);
  if (edit.text.length > max) throw new DomainError('bad-input', `A ${memory.kind} memory has at most ${max} characters`);
  return { ...command, memoryId, kind: 'existing', text: edit.text, importance: edit.importance };
}
