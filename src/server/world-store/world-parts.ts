// A stored world is a small core and its parts, so that a commit writes what changed and not the town. What changed is found by
// reference: whatever changes in a world is replaced, never mutated.
import type { WorldState } from '@/simulation/state';

/** The fields of a world whose entries, by id, are stored each on its own. */
export const partFields = [
  'characters',
  'retired',
  'conversations',
  'agenda',
  'places',
] as const satisfies readonly (keyof WorldState)[];

type Entries = Readonly<Record<string, unknown>>;
export type PartChanges = { written: { part: string; value: unknown }[]; removed: string[] };

const nameOf = (field: string, id: string) => `${field}/${id}`;
const entriesOf = (state: WorldState, field: (typeof partFields)[number]): Entries => state[field] ?? {};

/** What to write of `after` when `before` is what is stored; everything when nothing is (null). */
export function partsOf(before: WorldState | null, after: WorldState): PartChanges {
  const changes: PartChanges = { written: [], removed: [] };
  for (const field of partFields) {
    const [old, now] = [before ? entriesOf(before, field) : {}, entriesOf(after, field)];
    if (old === now) continue;
    for (const [id, value] of Object.entries(now)) {
      if (old[id] !== value) changes.written.push({ part: nameOf(field, id), value });
    }
    for (const id of Object.keys(old)) if (!(id in now)) changes.removed.push(nameOf(field, id));
  }
  return changes;
}

/** A world without the entries that are parts. */
export function coreOf(state: WorldState): object {
  const emptied = partFields.filter((field) => state[field] !== undefined).map((field) => [field, {}]);
  return { ...state, ...Object.fromEntries(emptied) };
}

/** True when entries lie in the core: the world was stored before there were parts. */
export const isWhole = (core: Entries): boolean => partFields.some((field) => Object.keys(recordIn(core, field)).length > 0);

/** Core and parts as one; parts that are null are left out. */
export function assemble(core: Entries, parts: Entries): Record<string, unknown> {
  const state: Record<string, unknown> = { ...core };
  for (const field of partFields)
    if (core[field] !== undefined) state[field] = { ...recordIn(core, field), ...partsIn(parts, field) };
  return state;
}

/**
 * A world that was held, brought up to date with its core and the parts that changed since; `parts` names all that there are,
 * null for those that did not change. Null when they do not fit together.
 */
export function bringUpToDate(held: WorldState, changed: WorldState, parts: Entries): WorldState | null {
  let count = 0;
  const fields = partFields.map((field) => {
    const [old, now] = [entriesOf(held, field), entriesOf(changed, field)];
    const entries = Object.keys(idsIn(parts, field)).map((id) => [id, now[id] ?? old[id]] as const);
    count += entries.filter(([, value]) => value !== undefined).length;
    return [field, Object.fromEntries(entries)];
  });
  return count === Object.keys(parts).length ? { ...changed, ...Object.fromEntries(fields) } : null;
}

function idsIn(parts: Entries, field: string): Entries {
  const prefix = nameOf(field, '');
  const own = Object.entries(parts).filter(([part]) => part.startsWith(prefix));
  return Object.fromEntries(own.map(([part, value]) => [part.slice(prefix.length), value]));
}

const partsIn = (parts: Entries, field: string): Entries =>
  Object.fromEntries(Object.entries(idsIn(parts, field)).filter(([, value]) => value !== null));

function recordIn(core: Entries, field: string): object {
  const value = core[field];
  return typeof value === 'object' && value !== null ? value : {};
}
