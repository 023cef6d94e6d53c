// What nobody would believe of a town. Kith's own bounds, wide enough for bad days and alarms.
import { minutesPerDay } from '@/simulation/world-time';
import type { LifeOf, LifeReport } from './life-report';

const bounds = {
  hoursWorkedADay: 12,
  mealsADay: 6,
  hoursSleptADay: 14,
  hoursAwake: 30,
  hoursStarving: 12,
  /** of all that one tried */
  refusedShare: 0.1,
  /** days from which on one must have been somewhere else */
  daysInOnePlace: 2,
};

/** One sentence for each; empty for a town that is lived in. */
export function absurdities(report: LifeReport): string[] {
  const days = (report.to - report.from) / minutesPerDay;
  return report.lives.flatMap((life) => ofOne(life, days).map((sentence) => `${life.name} ${sentence}`));
}

function ofOne(life: LifeOf, days: number): string[] {
  const tried = Object.values(life.actions).reduce((sum, count) => sum + count, 0) + life.refusals;
  const found = [
    ...beyond(life.worked, bounds.hoursWorkedADay * 60, (day, minutes) => `worked ${hours(minutes)} on day ${day}`),
    ...beyond(life.meals, bounds.mealsADay, (day, meals) => `ate ${meals} meals on day ${day}`),
    ...beyond(life.slept, bounds.hoursSleptADay * 60, (day, minutes) => `slept ${hours(minutes)} from day ${day} on`),
  ];
  if (life.longestAwake > bounds.hoursAwake * 60) found.push(`was awake for ${hours(life.longestAwake)}`);
  if (life.longestStarving > bounds.hoursStarving * 60) found.push(`starved for ${hours(life.longestStarving)}`);
  if (life.refusals > tried * bounds.refusedShare) found.push(`was refused ${life.refusals} of ${tried} things`);
  if (days >= bounds.daysInOnePlace && life.places.length < 2 && life.sickDays.length < days) found.push('never went anywhere');
  if (days >= bounds.daysInOnePlace && life.works && life.coins === 0 && life.earned === 0)
    found.push('works and was never paid');
  return found;
}

const hours = (minutes: number) => `${(minutes / 60).toFixed(1)} h`;

function beyond(byDay: Record<number, number>, most: number, sentence: (day: number, amount: number) => string): string[] {
  return Object.entries(byDay).flatMap(([day, amount]) => (amount > most ? [sentence(Number(day), amount)] : []));
}
