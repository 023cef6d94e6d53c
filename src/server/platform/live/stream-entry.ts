/** One entry of a Redis stream; `data` is its only field. */
export type StreamEntry = { id: string; data: string };

type Parts = [milliseconds: number, sequence: number];

function parts(id: string): Parts {
  const [milliseconds = '0', sequence = '0'] = id.split('-');
  return [Number(milliseconds), Number(sequence)];
}

/** Below zero when `a` comes before `b`. Stream ids are two numbers, so they do not sort as text. */
export function compareIds(a: string, b: string): number {
  const [a1, a2] = parts(a);
  const [b1, b2] = parts(b);
  return a1 - b1 || a2 - b2;
}

/** Is this a stream id as Redis would take it (and as a browser may send it back)? */
export const isStreamId = (text: string) => /^\d{1,16}(-\d{1,10})?$/.test(text);

function entry(reply: unknown): StreamEntry[] {
  if (!Array.isArray(reply) || typeof reply[0] !== 'string') return [];
  const fields: unknown[] = Array.isArray(reply[1]) ? reply[1] : [];
  const data = fields[fields.indexOf('d') + 1];
  return [{ id: reply[0], data: typeof data === 'string' ? data : '' }];
}

/** Reply of XRANGE and XREVRANGE. */
export function parseEntries(reply: unknown): StreamEntry[] {
  return Array.isArray(reply) ? reply.flatMap(entry) : [];
}

/** Reply of XREAD, which is a list of pairs or, in newer protocols, a map. */
export function parseStreams(reply: unknown): [key: string, entries: StreamEntry[]][] {
  if (typeof reply !== 'object' || reply === null) return [];
  const pairs: unknown[] = Array.isArray(reply) ? reply : Object.entries(reply);
  return pairs.flatMap((pair) =>
    Array.isArray(pair) && typeof pair[0] === 'string'
      ? [[pair[0], parseEntries(pair[1])] satisfies [string, StreamEntry[]]]
      : [],
  );
}
