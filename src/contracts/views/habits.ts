import type { Habits, SomeHabits } from '@/simulation/habits/habits';
import type { AuthorView } from './people';

export type { Habits, SomeHabits } from '@/simulation/habits/habits';

/** How often characters are on the network: what holds by default, what is set for the town, and for whom something else is. */
export type HabitsView = { usual: Habits; town: SomeHabits; characters: { who: AuthorView; habits: SomeHabits }[] };
