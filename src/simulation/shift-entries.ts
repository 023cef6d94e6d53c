// The shifts of the day on one's agenda, from the moment one wakes: nobody can arrange anything over them, and one is called to be there.
import { scheduling } from './agenda/planning';
import type { WorldEvent } from './event';
import { shiftsWithin } from './shifts';
import type { Character, WorldState } from './state';
import { shiftNote } from './wording';
import { minutesPerDay } from './world-time';

/** What stands in the way of a shift keeps its time: then the shift is not on the agenda, and may still be worked. */
export function shiftEntries(world: WorldState, character: Character): WorldEvent[] {
  const { id: characterId, workplaceId: placeId } = character;
  return apart(shiftsWithin(character, world.minute, minutesPerDay)).flatMap(({ from: start, to: end }) => {
    const note = shiftNote(world.language);
    const entry = { kind: 'work', characterId, participantIds: [], placeId, start, end, note, byId: characterId } as const;
    const planned = scheduling(world, entry);
    return planned.ok ? planned.events : [];
  });
}

/** Of two that overlap, as those of an odd routine may over midnight, the first. */
function apart<S extends { from: number; to: number }>(shifts: readonly S[]): S[] {
  const kept: S[] = [];
  for (const shift of shifts) {
    if ((kept.at(-1)?.to ?? 0) <= shift.from) kept.push(shift);
  }
  return kept;
}
