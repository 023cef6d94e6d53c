// npm run bench:committed [people turns]: how many turns a second Postgres takes, with everything that follows from them, and what
// they leave there. The rule answers at once, so that no model's time is in the figures; each size has a schema and a process.
import { spawnSync } from 'node:child_process';
import { z } from 'zod';
import { readConfig } from '@/server/platform/env';
import { bundle, memoryFlags } from '@/stack/bin/bundle.mjs';
import { migrate } from '@/stack/migrate';
import { dropSchema } from '@/stack/scratch';

/** People, and turns to live: some days, and more than a snapshot's distance. */
const sizes = [
  { people: 25, turns: 5_000 },
  { people: 100, turns: 10_000 },
  { people: 1_000, turns: 24_000 },
];
/** What is asked of it: turns a second at 100 people, bytes a turn, megabytes of a worker. */
const limits = { turnsPerSecond: 300, bytesPerTurn: 2_048, megabytes: 250 };

const figuresSchema = z.object({
  people: z.number(),
  turns: z.number(),
  events: z.number(),
  seconds: z.number(),
  /** wall milliseconds of one advance */
  p50: z.number(),
  p95: z.number(),
  /** of the process, at the end */
  megabytes: z.number(),
  /** what each table has grown by, indexes and all, a turn */
  bytes: z.record(z.string(), z.number()),
});
type Figures = z.output<typeof figuresSchema>;

const { url, schema: scratch } = readConfig().database;
// As a worker runs: one file, and Node told to keep its memory small.
const program = await bundle('bench/committed/measure.ts', 'bench-committed');

async function measured({ people, turns }: { people: number; turns: number }): Promise<Figures> {
  const schema = `${scratch}_${people}`;
  await migrate(url, { schema, log: () => {} });
  try {
    const args = [...memoryFlags, program, schema, String(people), String(turns)];
    const { stdout, status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8' });
    if (status !== 0) throw new Error(`The run with ${people} people ended with code ${status}.`);
    return figuresSchema.parse(JSON.parse(stdout));
  } finally {
    await dropSchema(url, schema);
  }
}

const columns = ['people', 'turns/s', 'advance p50', 'advance p95', 'bytes/turn', 'events/turn', 'memory'];
const row = (cells: readonly string[]) => cells.map((cell) => cell.padStart(13)).join('');

function line({ people, turns, events, seconds, p50, p95, megabytes, bytes }: Figures): string {
  const stored = Object.values(bytes).reduce((sum, one) => sum + one, 0);
  const times = [`${p50.toFixed(1)} ms`, `${p95.toFixed(1)} ms`];
  const rates = [stored.toFixed(0), (events / turns).toFixed(1), `${megabytes.toFixed(0)} MB`];
  return row([String(people), (turns / seconds).toFixed(0), ...times, ...rates]);
}

const [people, turns] = process.argv.slice(2).map(Number);
const wanted = people && turns ? [{ people, turns }] : sizes;
console.log('committed turns, answers by rule, everything in Postgres\n');
console.log(row(columns));
const all: Figures[] = [];
for (const size of wanted) {
  const figures = await measured(size);
  console.log(line(figures));
  all.push(figures);
}
const { turnsPerSecond, bytesPerTurn, megabytes } = limits;
console.log(row(['limit', `>= ${turnsPerSecond}`, '', '', `<= ${bytesPerTurn}`, '', `<= ${megabytes} MB`]));
console.log('\nbytes a turn, by table');
for (const { people: size, bytes } of all) {
  const largest = Object.entries(bytes).sort(([, a], [, b]) => b - a);
  console.log(`${String(size).padStart(13)}  ${largest.map(([name, perTurn]) => `${name} ${perTurn.toFixed(0)}`).join(', ')}`);
}
