import type { Language, Localized } from '@/lib/localized';
import type { Persona } from '@/minds/persona';
import type { PlanItem } from '@/simulation/answer';
import type { Place } from '@/simulation/state';

export type DemoPlace = Omit<Place, 'ownerId'> & { ownerUsername: string | null };

/** A plan item whose note exists in both languages; `routineIn` picks one. */
export type RoutineItem = Omit<PlanItem, 'note'> & { note: Localized };

export type DemoRelationship = {
  username: string;
  /** 0 to 100 */
  familiarity: number;
  /** -100 to 100 */
  affinity: number;
  text: Localized;
};

export type DemoCharacter = {
  username: string;
  persona: Persona;
  bio: Localized;
  homePlace: string;
  workplacePlace: string | null;
  /** minute of the day */
  bedtime: number;
  routine: RoutineItem[];
  relationships: DemoRelationship[];
  /** what this one always remembers (memory of kind `important`) */
  importantMemory: Localized;
};

export function routineIn(character: DemoCharacter, language: Language): PlanItem[] {
  return character.routine.map((item) => ({ ...item, note: item.note[language] }));
}
