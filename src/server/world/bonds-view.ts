import type { BondsView, BondView, RegardView } from '@/contracts/views/bonds';
import type { AppContext } from '@/server/platform/app-context';
import { currentWorld } from '@/server/world-store/load-world';
import { bondOf } from '@/simulation/bonds';
import type { WorldState } from '@/simulation/state';
import { authorsById } from './authors-by-id';

/** More lines than these nobody can tell apart. */
const mostBonds = 200;

/** Who knows whom, from the stored characters: one look at the world, one at their accounts. What they think of each other stays theirs. Throws `world-not-found`. */
export async function bondsView(app: Pick<AppContext, 'db' | 'cache'>, worldId: string): Promise<BondsView> {
  const { state } = await currentWorld(app, worldId);
  const bonds = bondsOf(state);
  const authors = await authorsById(app.db, [...new Set(bonds.flatMap(({ between }) => between))]);
  const known = bonds.filter(({ between }) => between.every((id) => authors.has(id)));
  const ids = [...new Set(known.flatMap(({ between }) => between))].sort();
  return { people: ids.flatMap((id) => authors.get(id) ?? []), bonds: known };
}

/** Each pair once, the closest first; those who have only seen each other are left out. */
export function bondsOf(state: WorldState): BondView[] {
  const pairs = new Map<string, [string, string]>();
  for (const { id, relationships } of Object.values(state.characters)) {
    for (const otherId of Object.keys(relationships)) {
      const pair: [string, string] = id < otherId ? [id, otherId] : [otherId, id];
      if (state.characters[otherId]) pairs.set(pair.join(), pair);
    }
  }
  return [...pairs.values()]
    .map(([a, b]): BondView => ({ between: [a, b], ways: [regardOf(state, a, b), regardOf(state, b, a)] }))
    .filter((bond) => strengthOf(bond) > 0)
    .sort((a, b) => strengthOf(b) - strengthOf(a) || (a.between.join() < b.between.join() ? -1 : 1))
    .slice(0, mostBonds);
}

function regardOf(state: WorldState, fromId: string, toId: string): RegardView {
  const { familiarity, affinity } = bondOf(state, fromId, toId);
  return { familiarity: Math.round(familiarity), affinity: Math.round(affinity) };
}

const strengthOf = ({ ways }: BondView) =>
  ways.reduce((sum, { familiarity, affinity }) => sum + familiarity + Math.abs(affinity), 0);
