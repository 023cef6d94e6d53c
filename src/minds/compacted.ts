export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isNothing = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === false ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (isRecord(value) && Object.keys(value).length === 0);

/** The record without what says nothing: null, false, empty texts, lists and records, at any depth. Rows of a list keep their places. */
export function compacted(record: Record<string, unknown>): Record<string, unknown> {
  const kept = Object.entries(record).map(([key, value]) => [key, within(value)] as const);
  return Object.fromEntries(kept.filter(([, value]) => !isNothing(value)));
}

const within = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(within) : isRecord(value) ? compacted(value) : value;
