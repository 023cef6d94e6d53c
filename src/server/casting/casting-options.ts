import type { CastingOptions } from '@/contracts/views/characters';
import type { AppContext } from '@/server/platform/app-context';
import { currentWorld } from '@/server/world-store/load-world';
import { indexOf } from '@/simulation/world-index';

/** What a form for a character offers to choose from. */
export async function castingOptions(app: Pick<AppContext, 'db' | 'cache'>, worldId: string): Promise<CastingOptions> {
  const { state } = await currentWorld(app, worldId);
  const { belonging } = indexOf(state);
  const places = Object.values(state.places).sort((a, b) => (a.id < b.id ? -1 : 1));
  const users = await app.db.user.findMany({
    where: { worldId, kind: 'character', retiredAt: null },
    orderBy: { usernameKey: 'asc' },
    select: { username: true, nickname: true },
  });
  return {
    language: state.language,
    homes: places
      .filter(({ kind }) => kind === 'residential')
      .map(({ id, name, capacity }) => ({ id, name, room: Math.max(0, capacity - (belonging.get(id) ?? 0)) })),
    places: places.map(({ id, name }) => ({ id, name })),
    characters: users,
  };
}
