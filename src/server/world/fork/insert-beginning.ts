import { usernameKey } from '@/server/accounts/username';
import type { AppContext, Tx } from '@/server/platform/app-context';
import { insertPost } from '@/server/posts/insert-post';
import { coreJson, writeParts } from '@/server/world-store/write-world';
import type { WorldState } from '@/simulation/state';
import { asJson } from '../as-json';
import { placeRows } from '../place-rows';
import { projectBodies } from '../project/project-bodies';
import { writeSnapshot } from '../snapshots/write-snapshot';
import { keepBeginning } from './beginning';
import type { SavedWorld } from './saved-world';

type Beginning = { saved: SavedWorld; state: WorldState };

/** The rows of a world before its first event: characters, places, bodies, items, memories, first posts. */
export async function insertBeginning(app: Pick<AppContext, 'live' | 'ids'>, tx: Tx, { saved, state }: Beginning): Promise<void> {
  await insertCharacters(tx, saved);
  await insertWorld(tx, { saved, state });
  const worldId = saved.world.id;
  await writeParts(tx, { worldId, version: 0, stored: null, state });
  await writeSnapshot(tx, { worldId, seq: 0, state });
  await tx.memory.createMany({
    data: saved.memories.map(({ createdAt: made, ...memory }) => {
      const createdAt = new Date(made);
      return { ...memory, worldId, source: 'given', createdAt, updatedAt: createdAt };
    }),
  });
  await tx.item.createMany({
    data: Object.values(state.characters).flatMap(({ id: characterId, items }) =>
      Object.entries(items).map(([kind, quantity]) => ({ characterId, kind, worldId, quantity })),
    ),
  });
  await projectBodies(tx, worldId, { before: { ...state, characters: {} }, after: state });
  const seenAt = new Date(saved.world.createdAt);
  await tx.body.updateMany({ where: { worldId }, data: { feedSeenAt: seenAt, commentsSeenAt: seenAt } });
  for (const { createdAt, ...post } of saved.posts)
    await insertPost(app, tx, { ...post, imageIds: [], clientId: null, createdAt: new Date(createdAt), moment: null });
  await keepBeginning(tx, worldId);
}

async function insertCharacters(tx: Tx, { characters, world }: SavedWorld): Promise<void> {
  for (const { persona, createdAt, username, ...user } of characters) {
    await tx.user.create({
      data: {
        ...user,
        kind: 'character',
        username,
        usernameKey: usernameKey(username),
        worldId: world.id,
        createdAt: new Date(createdAt),
        persona: { create: { data: asJson(persona) } },
      },
    });
  }
}

async function insertWorld(tx: Tx, { saved, state }: Beginning): Promise<void> {
  const { id, name, language, seed, createdAt } = saved.world;
  const { minute } = state;
  await tx.world.create({
    data: {
      id,
      name,
      language,
      seed,
      minute,
      paceMinute: minute,
      createdAt: new Date(createdAt),
      state: coreJson(state),
      places: { create: placeRows(state) },
    },
  });
}
