import type { Character, WorldState } from '../state';
import { defaultHabits } from './habit-limits';
import type { Habits } from './habits';

/** The character's own, else the town's, else the usual. */
export const habitsOf = ({ settings }: Pick<WorldState, 'settings'>, { habits }: Pick<Character, 'habits'>): Habits => ({
  ...defaultHabits,
  ...settings.habits,
  ...habits,
});
