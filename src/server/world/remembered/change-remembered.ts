// What a person changes of what a character remembers of them. What the two exchanged lies in rows of its own and changes there; what the
// character keeps in the town is a fact of the world and changes by a command, so that a life lived again has the change too.
import { DomainError } from '@/lib/errors';
import { knownText } from '@/server/characters/exchange-words';
import type { AppContext, Tx } from '@/server/platform/app-context';
import { lockWorld } from '@/server/world-store/load-world';
import { commitCommands } from '../commit-command';
import { auditMemory } from './audit-memory';
import { characterNamed } from './character-named';
import { forgetting } from './forgetting';
import { languageOfPerson } from './language-of-person';

export type ChangeApp = Pick<AppContext, 'transact' | 'afterCommit' | 'live' | 'ids' | 'jobs' | 'clock' | 'cache' | 'log'>;
/** `username`: the character's; `personId`: who asks, about themselves */
type Whose = { username: string; personId: string };

/**
 * The person's words in place of the character's. The messages that it came from are read no more: the correction stands for them. Throws
 * `character-not-found` and `memory-not-found`, also for what concerns somebody else or was read in public.
 */
export async function correctMemory(
  app: ChangeApp,
  { username, personId }: Whose,
  { memoryId, text }: { memoryId: string; text: string },
): Promise<void> {
  await app.transact(async (tx) => {
    const { author } = await characterNamed(tx, username);
    const between = { characterId: author.id, personId };
    const now = app.clock.now();
    const { count } = await tx.personMemory.updateMany({
      where: { ...between, id: memoryId },
      data: { text, correctedAt: now, updatedAt: now },
    });
    if (count === 0) throw notFound(memoryId);
    await withdrawSources(app, tx, { ...between, memoryId });
    await auditMemory(app, tx, { ...between, byId: personId, verb: 'corrected', memoryId });
  });
}

/** How the character sees the person, in the person's words. Throws `character-not-found`, `memory-not-found` for a stranger. */
export async function correctRegard(app: ChangeApp, { username, personId }: Whose, text: string): Promise<void> {
  await app.transact(async (tx) => {
    const { author } = await characterNamed(tx, username);
    const between = { characterId: author.id, personId };
    const { count } = await tx.acquaintance.updateMany({
      where: between,
      data: { text, textBy: 'person', updatedAt: app.clock.now() },
    });
    if (count === 0) throw notFound('the regard');
    await auditMemory(app, tx, { ...between, byId: personId, verb: 'corrected' });
  });
}

/** One memory, with what the character concluded from it. Throws `character-not-found`, `memory-not-found`. */
export async function deleteMemory(app: ChangeApp, { username, personId }: Whose, memoryId: string): Promise<void> {
  await app.transact(async (tx) => {
    const { author, worldId } = await characterNamed(tx, username);
    const between = { characterId: author.id, personId };
    if (await tx.personMemory.count({ where: { ...between, id: memoryId } })) {
      await withdrawSources(app, tx, { ...between, memoryId });
      await tx.personMemory.delete({ where: { id: memoryId } });
    } else {
      const about = [{ fromId: personId }, { targetId: personId }];
      if (!(await tx.memory.count({ where: { id: memoryId, characterId: author.id, OR: about } }))) throw notFound(memoryId);
      const world = await lockWorld(app, tx, worldId);
      const commands = await forgetting(tx, { ...between, world, memoryIds: [memoryId] });
      await commitCommands(app, tx, { world, commands });
    }
    await auditMemory(app, tx, { ...between, byId: personId, verb: 'deleted', memoryId });
  });
}

const notFound = (memoryId: string) => new DomainError('memory-not-found', `No memory ${memoryId} of this person`);

type One = { characterId: string; personId: string; memoryId: string };

/** No prompt shows any more where it came from, nor what was concluded from it. */
export async function withdrawSources(app: ChangeApp, tx: Tx, { characterId, personId, memoryId }: One): Promise<void> {
  const between = { characterId, personId };
  const { conversationId, fromSeq, toSeq } = await tx.personMemory.findUniqueOrThrow({ where: { id: memoryId } });
  if (conversationId !== null && fromSeq !== null && toSeq !== null) {
    await tx.message.updateMany({
      where: { conversationId, seq: { gte: fromSeq, lte: toSeq }, forgottenAt: null },
      data: { forgottenAt: app.clock.now() },
    });
  }
  await tx.personMemory.deleteMany({ where: { ...between, fromIds: { has: memoryId } } });
  const summed = await tx.acquaintance.findFirst({ where: { ...between, textBy: 'recap' }, select: { exchanges: true } });
  if (!summed) return;
  const { language, name } = await languageOfPerson(tx, personId);
  await tx.acquaintance.updateMany({
    where: between,
    data: { text: knownText(language, name, summed.exchanges), textBy: 'rule', recapped: 0 },
  });
}
