// One size in a process of its own, so that its memory is its own: bench/engine.ts starts it with the number of people.
import { copyOf } from '@/simulation/change';
import { minutesPerDay } from '@/simulation/world-time';
import { crowd } from '@/simulation/worlds/crowd';
import { liveFor, timed } from './live-a-day';

/** Days of small towns are lived again until there is enough to measure. */
const turnsAtLeast = 20_000;
const anyNumber = Number.POSITIVE_INFINITY;

export type PureTurns = {
  people: number;
  places: number;
  turns: number;
  events: number;
  wall: number;
  core: number;
  megabytes: number;
};

const people = Number(process.argv[2]);
liveFor(copyOf(crowd(100)), { minutes: 3 * minutesPerDay, turns: anyNumber }); // the code is compiled
const town = crowd(people);
const days = timed(() => {
  const sum = { turns: 0, events: 0 };
  while (sum.turns < turnsAtLeast) {
    const day = liveFor(copyOf(town), { minutes: minutesPerDay, turns: anyNumber });
    sum.turns += day.turns;
    sum.events += day.events;
  }
  return sum;
});
const { wall, core } = days;
const megabytes = process.memoryUsage().rss / 1024 ** 2;
const figures: PureTurns = { people, places: Object.keys(town.places).length, ...days.result, wall, core, megabytes };
process.stdout.write(JSON.stringify(figures));
