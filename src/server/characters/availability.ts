/** Whether a character can look at its phone now, by the activity that the world last committed. `until` is a world minute. */
export type Availability = { isFree: true } | { isFree: false; why: 'asleep' | 'talking'; until: number | null };

const occupied = new Map<string, 'asleep' | 'talking'>([
  ['sleep', 'asleep'],
  ['talk', 'talking'],
  ['join-talk', 'talking'],
]);

/** `body` is the character's row in `bodies`; without one it lives nowhere and is always free. */
export function availability(body: { activity: string | null; endsAt: number | null } | null): Availability {
  const why = occupied.get(body?.activity ?? '');
  return why ? { isFree: false, why, until: body?.endsAt ?? null } : { isFree: true };
}
