// Scheduling only: everybody waits 5 to 120 minutes, again and again, in this world and in simscript. One size in a process of its own.
import { Entity, Simulation } from 'simscript';
import { copyOf } from '@/simulation/change';
import { minutesPerDay } from '@/simulation/world-time';
import { crowd } from '@/simulation/worlds/crowd';
import { liveFor, timed } from './live-a-day';

const [people = 0, waits = 0] = process.argv.slice(2).map(Number);

export type TimedWaits = { people: number; waits: number; kith: number; simscript: number };

async function withSimscript(): Promise<number> {
  let [done, step] = [0, 0];
  /** Its waits come from the same range; a linear congruence is enough of a die here. */
  class Waiter extends Entity {
    override async script(): Promise<void> {
      while (done < waits) {
        done++;
        step = (step * 1_103_515_245 + 12_345) % 2_147_483_648;
        await this.delay(5 + (step % 116));
      }
    }
  }
  const simulation = new Simulation();
  simulation.yieldInterval = Number.POSITIVE_INFINITY; // it would wait for a browser's next frame
  const used = process.cpuUsage();
  await new Promise<void>((resolve) => {
    simulation.finished.addEventListener(() => resolve());
    simulation.starting.addEventListener(() => {
      for (let i = 0; i < people; i++) void simulation.activate(new Waiter());
    });
    void simulation.start(true);
  });
  const { user, system } = process.cpuUsage(used);
  return (user + system) / 1e6;
}

liveFor(copyOf(crowd(100)), { minutes: minutesPerDay, turns: Number.POSITIVE_INFINITY }, true);
const world = copyOf(crowd(people));
const kith = timed(() => liveFor(world, { minutes: Number.POSITIVE_INFINITY, turns: waits }, true)).core;
const figures: TimedWaits = { people, waits, kith, simscript: await withSimscript() };
process.stdout.write(JSON.stringify(figures));
