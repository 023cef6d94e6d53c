// What characters remember of a post goes with the post. In the town that is a fact of the world, so that a life lived again has it too;
// what a character keeps of an exchange with a person lies in rows of its own.
import { shorten } from '@/lib/text';
import type { AppContext, Db, Tx } from '@/server/platform/app-context';
import { lockWorld } from '@/server/world-store/load-world';
import type { Command } from '@/simulation/command';
import { commitCommands } from './commit-command';
import { forgetting } from './remembered/forgetting';

type App = Pick<AppContext, 'db' | 'transact' | 'afterCommit' | 'live' | 'ids' | 'jobs' | 'clock' | 'cache'>;
type EditCommand = Extract<Command, { type: 'edit-memory' }>;
type Quoting = { id: string; worldId: string; characterId: string; authorId: string; text: string };

const atOnce = 100;

/** Takes away what stands on posts that were deleted, and what was concluded from that. Gives the number of memories taken away. */
export async function redactDeletedPosts(app: App): Promise<number> {
  const exchanges = await redactExchanges(app.db);
  const worlds = [...new Set((await quoting(app.db)).map(({ worldId }) => worldId))];
  let memories = 0;
  for (const worldId of worlds) memories += await app.transact((tx) => redactWorld(app, tx, worldId));
  return exchanges + memories;
}

async function redactExchanges(db: Db): Promise<number> {
  const gone = await db.$queryRaw<{ id: string }[]>`
    DELETE FROM person_memories m USING posts p WHERE p.id = m.source_id AND p.deleted_at IS NOT NULL RETURNING m.id`;
  if (gone.length === 0) return 0;
  const concluded = await db.personMemory.deleteMany({ where: { fromIds: { hasSome: gone.map(({ id }) => id) } } });
  return gone.length + concluded.count;
}

function quoting(db: Db | Tx): Promise<Quoting[]> {
  return db.$queryRaw<Quoting[]>`
    SELECT m.id, m.world_id AS "worldId", m.character_id AS "characterId", p.author_id AS "authorId", m.text
    FROM memories m JOIN posts p ON p.id = m.source_id
    WHERE m.source = 'read' AND m.character_id IS NOT NULL AND p.deleted_at IS NOT NULL
    ORDER BY m.id LIMIT ${atOnce}`;
}

async function redactWorld(app: App, tx: Tx, worldId: string): Promise<number> {
  const world = await lockWorld(app, tx, worldId);
  // Under the lock: of two workers at once the second finds nothing.
  const found = (await quoting(tx)).filter((memory) => memory.worldId === worldId);
  const commands: EditCommand[] = [];
  for (const { id, characterId, authorId: personId, text } of found) {
    const noted = shorten(text, 200);
    const notes = (world.state.characters[characterId]?.recent ?? []).filter(({ note }) => note === noted);
    const edits = await forgetting(tx, { characterId, personId, world, memoryIds: [id] });
    const known = new Set(commands.map(({ memoryId }) => memoryId));
    const fresh = edits.filter(({ memoryId }) => !known.has(memoryId));
    // The last hours are part of the world itself: what is dropped of them goes with the first edit.
    commands.push(...fresh.map((edit, at) => (at === 0 ? { ...edit, notes: notes.map(({ minute }) => minute) } : edit)));
  }
  if (commands.length > 0) await commitCommands(app, tx, { world, commands });
  return commands.length;
}
