import { z } from 'zod';
import { someHabitsSchema } from '@/simulation/habits/habits';
import { knownUsernameInput } from './accounts';

/** What may be set of each, ends included. */
export { habitBounds } from '@/simulation/habits/habit-limits';

/** `username` null: the whole town. What is not named holds as it is by default. */
export const setHabitsInput = z.object({ username: knownUsernameInput.nullable(), habits: someHabitsSchema });
