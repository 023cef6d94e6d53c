/**
 * Turns and the further turns of a greeting: predecessor. Kith: five can still follow one another; who joins has two lines to come; a
 * continuation lies between an hour and two days ahead, by day (minutes of it), and takes half an hour; a greeting is taken up within
 * half an hour of meeting; how many one is offered to talk to, and how many at once.
 */
export const talks = {
  most: 5,
  fewestTurns: 2,
  mostTurns: 12,
  joinLinesLeft: 2,
  furtherTurns: { least: 2, most: 5 },
  takenUpWithin: 30,
  againAtLeast: 60,
  againAtMost: 2880,
  againMinutes: 30,
  againFrom: 480,
  againUntil: 1260,
  offered: 6,
  grouped: 3,
};
