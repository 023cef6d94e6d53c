// From version 1, in which every body was as of the world's clock, to version 2, in which a body says when it was settled.
import { z } from 'zod';

const before = z.looseObject({
  minute: z.int(),
  weather: z.looseObject({ kind: z.string(), outdoorCelsius: z.number() }),
  characters: z.record(z.string(), z.looseObject({ body: z.looseObject({}) })),
});

export function bodiesOfTheirMinute(state: Record<string, unknown>): Record<string, unknown> {
  const { minute, weather, characters, ...rest } = before.parse(state);
  const { kind, outdoorCelsius } = weather;
  const hour = Math.floor(minute / 60);
  return {
    ...rest,
    minute,
    weather: { ...weather, hours: [{ hour, kind, outdoorCelsius }] },
    characters: Object.fromEntries(
      Object.entries(characters).map(([id, character]) => [id, { ...character, body: { ...character.body, at: minute } }]),
    ),
  };
}
