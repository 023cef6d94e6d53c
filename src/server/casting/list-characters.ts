import type { z } from 'zod';
import type { listCharactersInput } from '@/contracts/inputs/characters';
import type { Page } from '@/contracts/inputs/paging';
import type { CharacterRow } from '@/contracts/views/characters';
import { authorSelect, authorView } from '@/server/accounts/author-view';
import type { AppContext } from '@/server/platform/app-context';
import { decodeCursor, encodeCursor } from '@/server/platform/storage/keyset-cursor';
import { pageOf } from '@/server/platform/storage/page-of';
import { clockView } from '@/server/world/clock-view';
import { currentWorld } from '@/server/world-store/load-world';
import { isAsleep } from '@/simulation/cast';
import type { Character, WorldState } from '@/simulation/state';

type Query = z.output<typeof listCharactersInput> & { worldId: string };

/** All characters of a world, retired ones too, newest first; `search` in names and usernames. */
export async function listCharacters(app: Pick<AppContext, 'db' | 'cache'>, query: Query): Promise<Page<CharacterRow>> {
  const { worldId, search, cursor, limit } = query;
  const { state } = await currentWorld(app, worldId);
  const after = decodeCursor(cursor);
  const rows = await app.db.user.findMany({
    where: {
      worldId,
      kind: 'character',
      AND: [
        after ? { OR: [{ createdAt: { lt: after.at } }, { createdAt: after.at, id: { lt: after.id } }] } : {},
        search
          ? {
              OR: [
                { nickname: { contains: search, mode: 'insensitive' } },
                { username: { contains: search, mode: 'insensitive' } },
              ],
            }
          : {},
      ],
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    select: { ...authorSelect, postsCount: true, createdAt: true },
  });
  const page = pageOf(rows, limit, ({ createdAt, id }) => encodeCursor({ at: createdAt, id }));
  const seen = await lastSeen(
    app,
    page.items.map(({ id }) => id),
  );
  return {
    nextCursor: page.nextCursor,
    items: page.items.map(({ postsCount, createdAt: _made, ...author }) => {
      const minute = seen.get(author.id);
      const { day, clock } = clockView(minute ?? 0);
      const lastAt = minute === undefined ? null : { day, clock };
      return { author: authorView(author), postsCount, lastSeen: lastAt, ...whereabouts(state, author.id) };
    }),
  };
}

export function whereabouts(state: WorldState, id: string): Pick<CharacterRow, 'state' | 'place'> {
  const character = state.characters[id];
  if (!character) return { state: 'retired', place: null };
  return { state: stateOf(character), place: state.places[character.placeId ?? '']?.name ?? null };
}

const stateOf = (character: Character) => (isAsleep(character) ? 'asleep' : 'awake');

/** World minute of the last line in the town's log, by character. */
async function lastSeen({ db }: Pick<AppContext, 'db'>, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await db.actionLog.groupBy({
    by: ['characterId'],
    where: { characterId: { in: [...ids] } },
    _max: { minute: true },
  });
  return new Map(rows.flatMap(({ characterId, _max }) => (_max.minute === null ? [] : [[characterId, _max.minute]])));
}
