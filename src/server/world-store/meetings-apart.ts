// From version 2, in which a meeting was one of the things done last, to version 3, in which meetings stand apart.
import { z } from 'zod';

const minutes = z.record(z.string(), z.int());
const before = z.looseObject({ characters: z.record(z.string(), z.looseObject({ lastDone: minutes })) });

const prefix = 'encounter:';

export function meetingsApart(state: Record<string, unknown>): Record<string, unknown> {
  const { characters, ...rest } = before.parse(state);
  return {
    ...rest,
    characters: Object.fromEntries(
      Object.entries(characters).map(([id, { lastDone, ...character }]) => [id, { ...character, ...apart(lastDone) }]),
    ),
  };
}

function apart(done: z.output<typeof minutes>) {
  const meetings = Object.entries(done).filter(([key]) => key.startsWith(prefix));
  return {
    lastDone: Object.fromEntries(Object.entries(done).filter(([key]) => !key.startsWith(prefix))),
    met: meetings.map(([key, minute]) => [key.slice(prefix.length), minute] as const).sort(([, a], [, b]) => a - b),
  };
}
