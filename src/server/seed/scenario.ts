import type { Localized } from '@/lib/localized';
import type { Persona } from '@/minds/persona';
import type { PlanItem } from '@/simulation/answer';
import type { SomeHabits } from '@/simulation/habits/habits';
import type { Place } from '@/simulation/state';

/** A place as data; the owner by name, since ids are derived when the world is made. */
export type ScenarioPlace = Omit<Place, 'ownerId'> & { ownerUsername: string | null };

/** A plan item whose note exists in both languages. */
export type ScenarioRoutineItem = Omit<PlanItem, 'note'> & { note: Localized };

export type ScenarioCharacter = {
  username: string;
  persona: Persona;
  bio: Localized;
  homePlace: string;
  workplacePlace: string | null;
  /** minute of the day */
  bedtime: number;
  routine: ScenarioRoutineItem[];
  relationships: { username: string; familiarity: number; affinity: number; text: Localized }[];
  importantMemory: Localized;
  /** how often it is on the network, where it is not as usual */
  habits?: SomeHabits;
};

/** Something that was on the network before the town's clock began. `minutesAgo` in wall minutes. */
export type ScenarioPost = { username: string; minutesAgo: number; text: Localized };

/** A whole town as plain data. */
export type Scenario = {
  name: Localized;
  /** world minute at which the clock begins */
  startMinute: number;
  places: ScenarioPlace[];
  characters: ScenarioCharacter[];
  commonMemories: Localized[];
  posts: ScenarioPost[];
};
