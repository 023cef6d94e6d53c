const minutesPerDay = 1440;

export type Pace = {
  /** the world minute that the server told */
  minute: number;
  /** wall milliseconds since the world reached it */
  elapsedMs: number;
  /** world minutes per real second; null is as fast as possible; 0 stands still */
  speed: number | null;
  /** the earliest world minute at which something happens: the clock waits there for the server */
  nextAt: number | null;
};

/** The moment between two events, in world minutes and parts of them: it runs at the world's pace and never past what the world knows. */
export function shownMoment({ minute, elapsedMs, speed, nextAt }: Pace): number {
  if (speed === null || speed === 0) return minute;
  const reached = minute + (Math.max(0, elapsedMs) / 1000) * speed;
  return Math.max(minute, Math.min(reached, nextAt ?? minute + 30));
}

/** What the clock shows then. */
export const shownMinute = (pace: Pace): number => Math.floor(shownMoment(pace));

/** 0 to 1439 */
export const minuteOfDay = (minute: number) => minute % minutesPerDay;

export function clockText(minute: number): string {
  const ofDay = minuteOfDay(minute);
  return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`;
}
