import { stopOpenReplies } from '@/server/characters/stop-reply';
import { lockConversation } from '@/server/messages/lock-conversation';
import type { Tx } from '@/server/platform/app-context';
import { type LoadedWorld, lockWorld } from '@/server/world-store/load-world';
import type { Command } from '@/simulation/command';
import { commitCommands } from '../commit-command';
import { auditMemory } from './audit-memory';
import type { ChangeApp } from './change-remembered';
import { characterNamed } from './character-named';
import { forgetting } from './forgetting';
import { names, withoutNaming } from './naming';
import { townMemories } from './remembered-view';

type EditCommand = Extract<Command, { type: 'edit-memory' }>;
type Between = { characterId: string; personId: string };

/**
 * A character forgets a person: how it sees them, every exchange, what it read of them in the town, what it concluded from that, and each
 * sentence of its memories that names them. Their messages stay for the person to read; no prompt shows them again. What is owed is not
 * answered. Throws `character-not-found`.
 */
export async function forgetPerson(
  app: ChangeApp,
  { username, personId }: { username: string; personId: string },
): Promise<void> {
  await app.transact(async (tx) => {
    const { author, worldId } = await characterNamed(tx, username);
    const between = { characterId: author.id, personId };
    await forgetWithin(app, tx, { ...between, worldId });
    await auditMemory(app, tx, { ...between, byId: personId, verb: 'forgotten' });
  });
}

/** The same as part of something larger; `worldId`: the world that the character lives in. Gives how many memories went or were changed. */
export async function forgetWithin(app: ChangeApp, tx: Tx, who: Between & { worldId: string }): Promise<number> {
  const { worldId, ...between } = who;
  // The world first: its commits lock conversations too.
  const world = await lockWorld(app, tx, worldId);
  const commands = await commandsOf(app, tx, { ...between, world });
  if (commands.length > 0) await commitCommands(app, tx, { world, commands });
  await forgetMessages(app, tx, between);
  const known = await tx.acquaintance.deleteMany({ where: between });
  const memories = await tx.personMemory.deleteMany({ where: between });
  return commands.length + known.count + memories.count;
}

async function forgetMessages(app: ChangeApp, tx: Tx, { characterId, personId }: Between): Promise<void> {
  const pairKey = [characterId, personId].sort().join(':');
  const conversation = await tx.conversation.findUnique({ where: { pairKey }, select: { id: true } });
  if (!conversation) return;
  await lockConversation(tx, conversation.id);
  await stopOpenReplies(app, tx, conversation.id);
  await tx.message.updateMany({
    where: { conversationId: conversation.id, forgottenAt: null },
    data: { forgottenAt: app.clock.now() },
  });
}

async function commandsOf(app: ChangeApp, tx: Tx, of: Between & { world: LoadedWorld }): Promise<EditCommand[]> {
  const { characterId, personId, world } = of;
  const about = await townMemories(tx, of);
  const gone = await forgetting(tx, { ...of, memoryIds: about.map(({ id }) => id) });
  const { nickname } = await tx.user.findUniqueOrThrow({ where: { id: personId }, select: { nickname: true } });
  const edits = [...gone, ...(await unnaming(tx, { ...of, nickname, gone: new Set(gone.map(({ memoryId }) => memoryId)) }))];
  const notes = (world.state.characters[characterId]?.recent ?? []).filter(({ note }) => names(note, nickname));
  if (notes.length === 0) return edits;
  // The last hours are part of the world itself; an edit of no memory carries what is dropped of them.
  const memoryId = app.ids.next();
  const edit = { type: 'edit-memory', kind: 'existing', characterId, byId: personId, text: null, importance: 1 } as const;
  return [...edits, { ...edit, memoryId, notes: notes.map(({ minute }) => minute) }];
}

type Unnaming = Between & { nickname: string; gone: ReadonlySet<string> };

/** Of what else it remembers, the sentences that name the person; the line that says who it is stays. */
async function unnaming(tx: Tx, { characterId, personId, nickname, gone }: Unnaming): Promise<EditCommand[]> {
  const rows = await tx.memory.findMany({
    where: { characterId },
    select: { id: true, kind: true, text: true, importance: true },
  });
  return rows.flatMap(({ id: memoryId, kind, text, importance }): EditCommand[] => {
    if (gone.has(memoryId) || !names(text, nickname)) return [];
    const left = withoutNaming(text, nickname) || (kind === 'important' ? (text.split('\n')[0] ?? '') : '');
    return [{ type: 'edit-memory', kind: 'existing', characterId, byId: personId, memoryId, text: left || null, importance }];
  });
}
