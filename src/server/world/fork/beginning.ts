// What a world begins with beside its state. Talks write over what one keeps about another, and posts may go: so it is kept apart.
import { z } from 'zod';
import type { Tx } from '@/server/platform/app-context';
import { asJson } from '../as-json';

const moment = z.iso.datetime();

export const beginningSchema = z.object({
  /** what was known before the first event */
  memories: z.array(
    z.object({
      id: z.uuid(),
      characterId: z.uuid().nullable(),
      kind: z.string(),
      targetId: z.uuid().nullable(),
      text: z.string(),
      importance: z.int(),
      minute: z.int(),
      createdAt: moment,
    }),
  ),
  /** what characters had posted before the first event */
  posts: z.array(z.object({ id: z.uuid(), authorId: z.uuid(), text: z.string(), createdAt: moment })),
});
export type Beginning = z.output<typeof beginningSchema>;

/** To be called at the end of the transaction that makes a world, after its first snapshot. */
export async function keepBeginning(tx: Tx, worldId: string): Promise<void> {
  const beginning = await readBeginning(tx, worldId);
  await tx.worldSnapshot.update({ where: { worldId_seq: { worldId, seq: 0 } }, data: { beginning: asJson(beginning) } });
}

/** From the rows as they are; of a world that has lived, what is left of them. */
async function readBeginning(tx: Tx, worldId: string): Promise<Beginning> {
  const { createdAt: made } = await tx.world.findUniqueOrThrow({ where: { id: worldId }, select: { createdAt: true } });
  const memories = await tx.memory.findMany({
    where: { worldId, source: 'given' },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const posts = await tx.post.findMany({
    where: { author: { worldId }, worldId: null, deletedAt: null, createdAt: { lte: made } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, authorId: true, text: true, createdAt: true },
  });
  return {
    memories: memories.map(({ id, characterId, kind, targetId, text, importance, minute, createdAt }) => {
      return { id, characterId, kind, targetId, text, importance, minute, createdAt: createdAt.toISOString() };
    }),
    posts: posts.map((post) => ({ ...post, createdAt: post.createdAt.toISOString() })),
  };
}

/**
 * What the world began with; of one that was made before that was kept, what is left of it at world minute `minute`: where a
 * later talk has written over what one kept about another, nothing.
 */
export async function beginningOf(tx: Tx, worldId: string, minute: number): Promise<Beginning> {
  const kept = await tx.worldSnapshot.findUnique({
    where: { worldId_seq: { worldId, seq: 0 } },
    select: { beginning: true },
  });
  if (kept?.beginning) return beginningSchema.parse(kept.beginning);
  const left = await readBeginning(tx, worldId);
  return { ...left, memories: left.memories.filter((memory) => memory.minute <= minute) };
}
