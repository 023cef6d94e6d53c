// What the form shows of a habit: a share as percent, everything else as it is.
import { habitBounds } from '@/contracts/inputs/habits';
import type { Habits, SomeHabits } from '@/contracts/views/habits';

export type HabitName = keyof Habits;
export type Typed = { [K in HabitName]: string };

export const habitNames = [
  'postsADay',
  'commentsADay',
  'looksADay',
  'postPause',
  'commentPause',
  'messagePause',
  'lurking',
] as const satisfies readonly HabitName[];

const scaleOf = (name: HabitName) => (name === 'lurking' ? 100 : 1);

export const shownValue = (name: HabitName, value: number | undefined): string =>
  value === undefined ? '' : String(Math.round(value * scaleOf(name)));

/** Ends included, as shown. */
export const shownBounds = (name: HabitName): { min: number; max: number } => {
  const { min, max } = habitBounds[name];
  return { min: min * scaleOf(name), max: max * scaleOf(name) };
};

/** Empty, or a whole number within the bounds. */
export function isFine(name: HabitName, typed: string): boolean {
  const { min, max } = shownBounds(name);
  return typed.trim() === '' || (/^\d+$/.test(typed.trim()) && Number(typed) >= min && Number(typed) <= max);
}

export const typedFrom = (habits: SomeHabits): Typed => ({
  postsADay: shownValue('postsADay', habits.postsADay),
  commentsADay: shownValue('commentsADay', habits.commentsADay),
  looksADay: shownValue('looksADay', habits.looksADay),
  postPause: shownValue('postPause', habits.postPause),
  commentPause: shownValue('commentPause', habits.commentPause),
  messagePause: shownValue('messagePause', habits.messagePause),
  lurking: shownValue('lurking', habits.lurking),
});

/** What was typed, as habits; what is empty is not set. */
export function habitsFrom(typed: Typed): SomeHabits {
  return Object.fromEntries(
    habitNames.flatMap((name) => {
      const text = typed[name].trim();
      return text === '' ? [] : [[name, Number(text) / scaleOf(name)]];
    }),
  );
}
