// npm run bench:engine: what a turn costs in a village and in a city, in memory; scheduling alone beside simscript; conflict checks; and,
// unless --pure is given, the committed turns of bench:committed. The rule answers at once, so that no model's time is in the figures.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { conflictChecks } from './engine/conflict-checks';
import type { PureTurns } from './engine/pure-turns';
import type { TimedWaits } from './engine/timed-waits';

const sizes = [25, 100, 1_000, 10_000] as const;
const entries = [100, 1_000, 10_000, 100_000] as const;
/** simscript looks at every entity for each that wakes: more would take minutes at ten thousand. */
const waits = 20_000;
/** Cost of a turn at ten thousand people over that at a hundred. */
const flatWithin = 1.2;

function figuresOf<T>(program: string, ...args: number[]): T {
  const file = path.join(import.meta.dirname, 'engine', `${program}.ts`);
  const { stdout, status } = spawnSync(process.execPath, ['--import', 'tsx', file, ...args.map(String)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with code ${status}.`);
  return JSON.parse(stdout);
}

const row = (...cells: readonly (string | number)[]) => cells.map((cell) => String(cell).padStart(13)).join('');
const micros = (seconds: number, count: number) => (seconds / count) * 1e6;

console.log('a day in memory, answers by rule, one town of 25 people and 5 places for each 25\n');
console.log(row('people', 'places', 'turns/s', 'us/turn', 'to 100', 'events/turn', 'RSS'));
let atHundred = Number.NaN;
for (const people of sizes) {
  const { places, turns, events, wall, core, megabytes } = figuresOf<PureTurns>('pure-turns', people);
  const cost = micros(core, turns);
  if (people === 100) atHundred = cost;
  const ratio = Number.isNaN(atHundred) ? '' : (cost / atHundred).toFixed(2);
  console.log(
    row(
      people,
      places,
      Math.round(turns / wall),
      cost.toFixed(1),
      ratio,
      (events / turns).toFixed(1),
      `${megabytes.toFixed(0)} MB`,
    ),
  );
}
console.log(row('limit', '', '', '', `<= ${flatWithin}`));

console.log(`\n${waits} timed waits of 5 to 120 minutes, scheduling only\n`);
console.log(row('entities', 'Kith us', 'simscript us', 'faster by'));
for (const people of sizes) {
  const { kith, simscript } = figuresOf<TimedWaits>('timed-waits', people, waits);
  console.log(row(people, micros(kith, waits).toFixed(1), micros(simscript, waits).toFixed(1), (simscript / kith).toFixed(2)));
}

console.log('\na conflict check among the entries of one agenda\n');
console.log(row('entries', 'index us', 'scan us'));
for (const { entries: count, indexed, scanned } of entries.map(conflictChecks))
  console.log(row(count, indexed.toFixed(2), scanned.toFixed(1)));

if (!process.argv.includes('--pure')) {
  console.log('');
  const committed = path.join(import.meta.dirname, 'committed.ts');
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', committed], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
