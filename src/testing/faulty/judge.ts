import type { FaultyLife } from './live-faulty';

/** No night is longer than ten hours; with the way home and a talk before it nobody is without an action for longer than this. */
export const longestPauseMinutes = 12 * 60;
export const actionsKept = 0.95;

/** What a life among faulty answers broke of what it promises, in sentences. */
export function brokenBy(faulty: FaultyLife, sound: FaultyLife, kept = actionsKept): string[] {
  const { actions, longestPause, budget } = faulty;
  const over = budget.used - budget.cap;
  return [
    ...(actions < kept * sound.actions ? [`${actions} actions are less than ${100 * kept} % of ${sound.actions}`] : []),
    ...(longestPause.minutes > longestPauseMinutes
      ? [`${longestPause.characterId} did nothing for ${longestPause.minutes} world minutes`]
      : []),
    ...(over > budget.dearestCall ? [`the budget is exceeded by ${over} millionths, more than one call`] : []),
  ];
}
