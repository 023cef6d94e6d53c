import type { Tx } from '@/server/platform/app-context';
import type { LoadedWorld } from '@/server/world-store/load-world';
import { fold } from '@/simulation/replay';
import type { Character } from '@/simulation/state';
import { readLog } from '../replay/read-log';
import { snapshotBefore } from '../snapshots/snapshot-before';
import { stateHash } from '../snapshots/state-hash';

/** The newest snapshot and the events after it give the stored state. */
export async function stateIsTheSumOfItsEvents(tx: Tx, { row, state }: LoadedWorld): Promise<string[]> {
  if ((await tx.worldSnapshot.count({ where: { worldId: row.id } })) === 0) return []; // older than snapshots
  const start = await snapshotBefore(tx, row.id, row.lastSeq);
  let summed = start.state;
  for await (const { event } of readLog(tx, row.id, { after: start.seq, until: row.lastSeq })) summed = fold(summed, [event]);
  if (stateHash(summed) === stateHash(state)) return [];
  const parts = Object.keys(state).filter((name) => stateHash(part(summed, name)) !== stateHash(part(state, name)));
  return [`world ${row.id}: snapshot ${start.seq} and the events after it give another state (differs in ${parts.join(', ')})`];
}

const part = (state: object, name: string): unknown => Object.entries(state).find(([key]) => key === name)?.[1];

/** Each snapshot is what it was when it was written. */
export async function snapshotsAreWhole(tx: Tx, { row }: LoadedWorld): Promise<string[]> {
  const rows = await tx.worldSnapshot.findMany({ where: { worldId: row.id }, select: { seq: true, state: true, hash: true } });
  return rows
    .filter(({ state, hash }) => stateHash(state) !== hash)
    .map(({ seq }) => `world ${row.id}: snapshot ${seq} is not what its hash was made of`);
}

/** Bodies and items, which pages read, show what the state says. */
export async function rowsShowTheState(tx: Tx, { row, state }: LoadedWorld): Promise<string[]> {
  const [bodies, items] = await Promise.all([
    tx.body.findMany({ where: { worldId: row.id } }),
    tx.item.findMany({ where: { worldId: row.id } }),
  ]);
  const bodyOf = new Map(bodies.map((body) => [body.characterId, body]));
  return Object.values(state.characters).flatMap((character) => {
    const body = bodyOf.get(character.id);
    if (!body) return [`world ${row.id}: ${character.id} has no body row`];
    const { placeId, x, y, fatigue, hunger, health, emotion, activity, endsAt, turn } = body;
    const carried = items.filter((item) => item.characterId === character.id && item.quantity > 0);
    const shown = { placeId, x, y, fatigue, hunger, health, emotion, activity, endsAt, turn };
    const shownItems = Object.fromEntries(carried.map(({ kind, quantity }) => [kind, quantity]));
    const held = Object.fromEntries(Object.entries(character.items).filter(([, quantity]) => quantity > 0));
    return [
      ...(stateHash(shown) === stateHash(bodyShownFor(character))
        ? []
        : [`world ${row.id}: the body row of ${character.id} is another`]),
      ...(stateHash(shownItems) === stateHash(held) ? [] : [`world ${row.id}: the items of ${character.id} are others`]),
    ];
  });
}

function bodyShownFor({ placeId, x, y, body, activity, turn }: Character) {
  const { fatigue, hunger, health, emotion } = body;
  const doing = { activity: activity?.choice.action ?? null, endsAt: activity?.endsAt ?? null };
  return { placeId, x, y, fatigue, hunger, health, emotion, ...doing, turn };
}
