/** Whether a character can look at its phone now, by the activity that the world last committed. `until` is a world minute. */
export type Availability = { isFree: true } | { isFree: false; why: Occupied; until: number | null };
export type Occupied = 'asleep' | 'talking' | 'working';

type Body = { activity: string | null; endsAt: number | null };
/** `clock`: the world's minute while its time passes, null while it stands still; `waitingUntil`: what the person was told last. */
type Waiting = { clock: number | null; waitingUntil: number | null };

const occupied = new Map<string, Occupied>([
  ['sleep', 'asleep'],
  ['talk', 'talking'],
  ['join-talk', 'talking'],
  ['work', 'working'],
]);

/** Kith: who works looks at the phone after so many world minutes. */
const looksAtWorkAfter = 10;

/** `body` is the character's row in `bodies`; without one it lives nowhere and is always free. */
export function availability(body: Body | null, { clock, waitingUntil }: Waiting): Availability {
  const why = occupied.get(body?.activity ?? '');
  if (!why) return { isFree: true };
  const until = body?.endsAt ?? null;
  if (why !== 'working') return { isFree: false, why, until };
  // In a town that stands still nobody would ever come to a break.
  if (clock === null || (waitingUntil !== null && clock >= waitingUntil)) return { isFree: true };
  return { isFree: false, why, until: waitingUntil ?? Math.min(until ?? Number.POSITIVE_INFINITY, clock + looksAtWorkAfter) };
}
