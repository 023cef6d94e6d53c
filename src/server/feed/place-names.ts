import type { Localized } from '@/lib/localized';
import type { Db } from '@/server/platform/app-context';
import { localized } from '@/simulation/state';

type PlaceKey = { worldId: string | null; placeId: string | null };

export type PlaceNames = { of(key: PlaceKey): Localized | null };

/** The names of all these places in one query. */
export async function placeNames(db: Db, keys: readonly PlaceKey[]): Promise<PlaceNames> {
  const wanted = new Map<string, { worldId: string; id: string }>();
  for (const { worldId, placeId } of keys) {
    if (worldId !== null && placeId !== null) wanted.set(`${worldId}/${placeId}`, { worldId, id: placeId });
  }
  if (wanted.size === 0) return { of: () => null };
  const rows = await db.place.findMany({
    where: { OR: [...wanted.values()] },
    select: { worldId: true, id: true, name: true },
  });
  const names = new Map(rows.map((row) => [`${row.worldId}/${row.id}`, localized.safeParse(row.name).data ?? null]));
  return { of: ({ worldId, placeId }) => names.get(`${worldId}/${placeId}`) ?? null };
}
