import { createHash } from 'node:crypto';

/** SHA-256 over the value as JSON with sorted keys, hex: a store may reorder the keys of a world, and it stays the same world. */
export function stateHash(state: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(state)))
    .digest('hex');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, inner]) => [name, sorted(inner)]));
}
