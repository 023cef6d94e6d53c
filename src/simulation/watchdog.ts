// Nobody is ever stuck: everybody begins or ends something within so many hours. A check from outside, over a log; the law that makes it
// hold is everyone-has-a-next-turn.ts.
import { sleep } from './constants';
import type { WorldEvent } from './event';

/**
 * Kith, world minutes. Awake: the longest piece of work (4 h) and the longest wait (2 h) together. Asleep: the longest night and the longest
 * nap together.
 */
export const silence = { awake: 360, asleep: sleep.nightAtMost + sleep.napAtMost };

/** Something that shows that somebody lives. */
export type Sign = { characterId: string; minute: number; kind: 'acts' | 'falls-asleep' | 'joins' | 'leaves' };

/** The kinds of event that are signs. */
export const signTypes = [
  'action-started',
  'action-finished',
  'character-joined',
  'character-retired',
] as const satisfies readonly WorldEvent['type'][];

/** `action`: what begins or ends. Null for an event that is no sign. */
export function signKind(type: string, action: string | null): Sign['kind'] | null {
  if (type === 'action-started') return action === 'sleep' ? 'falls-asleep' : 'acts';
  if (type === 'action-finished') return 'acts';
  if (type === 'character-joined') return 'joins';
  return type === 'character-retired' ? 'leaves' : null;
}

/** All signs in these events, in their order. */
export function signsIn(events: readonly { minute: number; event: WorldEvent }[]): Sign[] {
  return events.flatMap(({ minute, event }) => {
    const kind = signKind(event.type, 'choice' in event ? event.choice.action : null);
    return kind && 'characterId' in event ? [{ characterId: event.characterId, minute, kind }] : [];
  });
}

/** Somebody who gave no sign from one minute to the other. */
export type Silence = { characterId: string; from: number; to: number; isAsleep: boolean };

/** World minutes, and who lives there from the first of them on. */
type Span = { from: number; to: number; ids: readonly string[] };

/** All that lasted longer than allowed, in order; empty when nobody was stuck. Who joins counts from then on, who leaves until then. */
export function silences(signs: Iterable<Sign>, { from, to, ids }: Span): Silence[] {
  const last = new Map(ids.map((id) => [id, { at: from, isAsleep: false }]));
  const found: Silence[] = [];
  const hear = (characterId: string, minute: number) => {
    const before = last.get(characterId);
    if (before && minute - before.at > (before.isAsleep ? silence.asleep : silence.awake))
      found.push({ characterId, from: before.at, to: minute, isAsleep: before.isAsleep });
  };
  for (const { characterId, minute, kind } of signs) {
    if (kind !== 'joins') hear(characterId, minute);
    if (kind === 'leaves') last.delete(characterId);
    else last.set(characterId, { at: minute, isAsleep: kind === 'falls-asleep' });
  }
  for (const characterId of last.keys()) hear(characterId, to);
  return found;
}
