import type { Choice } from '../answer';
import type { WorldEvent } from '../event';
import type { Character } from '../state';
import type { Finished } from './action-rule';

/** An end that brings nothing about. Its reason is told, and what stood in the way; null when it was only cut short. */
export function refusedAtEnd(
  { id: characterId, turn }: Character,
  { choice, reason, about }: { choice: Choice; reason: string | null; about?: string },
): Finished {
  const outcome = { done: false, reason };
  if (reason === null) return { outcome, events: [], body: null };
  const told: WorldEvent = { type: 'action-refused', characterId, turn: turn - 1, action: choice.action, reason };
  return { outcome, events: [about ? { ...told, about } : told], body: null };
}
