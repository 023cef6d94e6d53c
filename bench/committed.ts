// npm run bench:committed: how many turns a second Postgres takes, with everything that follows from them, and what they leave there.
// The rule answers at once, so that no model's time is in the figures; each size lives in a schema and a process of its own.
import { spawnSync } from 'node:child_process';
import { createAppContext } from '@/server/platform/create-app-context';
import { readConfig } from '@/server/platform/env';
import { migrate } from '@/stack/migrate';
import { dropSchema } from '@/stack/scratch';
import { liveCrowd, settleCrowd } from '@/testing/crowd-town';

/** People, and turns to live: more than a snapshot's distance for each. */
const sizes = [
  { people: 25, turns: 4_000 },
  { people: 100, turns: 8_000 },
  { people: 1_000, turns: 20_000 },
] as const;
/** What is asked of it: turns a second at 100 people, bytes a turn, megabytes of a process. */
const limits = { turnsPerSecond: 300, bytesPerTurn: 2_048, megabytes: 250 } as const;

type Figures = {
  people: number;
  turns: number;
  events: number;
  seconds: number;
  p50: number;
  p95: number;
  megabytes: number;
  bytes: Record<string, number>;
};

async function measure(people: number, turns: number): Promise<Figures> {
  const config = { ...readConfig(), logLevel: 'fatal' };
  const schema = `${config.database.schema}_${people}`;
  await migrate(config.database.url, { schema, log: () => {} });
  const app = createAppContext({ ...config, database: { ...config.database, schema } }, 'tool');
  const sizesNow = async () => {
    await app.db.$executeRawUnsafe('VACUUM');
    const rows = await app.db.$queryRaw<{ name: string; bytes: number }[]>`
      SELECT relname AS name, pg_total_relation_size(oid)::float8 AS bytes FROM pg_class
      WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r'`;
    return new Map(rows.map(({ name, bytes }) => [name, bytes]));
  };
  try {
    await settleCrowd(app, people);
    await liveCrowd(app, turns / 10, () => {}); // code compiled, pages allotted
    const before = await sizesNow();
    const world = () => app.db.world.findFirstOrThrow({ select: { lastSeq: true } });
    const { lastSeq } = await world();
    const milliseconds: number[] = [];
    const began = performance.now();
    const taken = await liveCrowd(app, turns, (passed) => milliseconds.push(passed));
    const seconds = (performance.now() - began) / 1000;
    const megabytes = process.memoryUsage().rss / 1024 ** 2;
    const events = (await world()).lastSeq - lastSeq;
    const after = await sizesNow();
    const grown = [...after].map(([name, bytes]) => [name, (bytes - (before.get(name) ?? 0)) / taken] as const);
    const bytes = Object.fromEntries(grown.filter(([, perTurn]) => perTurn >= 1));
    const sorted = milliseconds.sort((a, b) => a - b);
    const quantile = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
    return { people, turns: taken, events, seconds, p50: quantile(0.5), p95: quantile(0.95), megabytes, bytes };
  } finally {
    await app.close();
    await dropSchema(config.database.url, schema);
  }
}

const columns = ['people', 'turns/s', 'advance p50', 'advance p95', 'bytes/turn', 'events/turn', 'RSS'];
const row = (cells: readonly string[]) => cells.map((cell) => cell.padStart(13)).join('');
const total = ({ bytes }: Figures) => Object.values(bytes).reduce((sum, one) => sum + one, 0);

function line(figures: Figures): string {
  const { people, turns, events, seconds, p50, p95, megabytes } = figures;
  const times = [`${p50.toFixed(1)} ms`, `${p95.toFixed(1)} ms`];
  const stored = [total(figures).toFixed(0), (events / turns).toFixed(1)];
  return row([String(people), (turns / seconds).toFixed(0), ...times, ...stored, `${megabytes.toFixed(0)} MB`]);
}

function measured({ people, turns }: (typeof sizes)[number]): Figures {
  const args = [...process.execArgv, process.argv[1] ?? '', String(people), String(turns)];
  const { stdout, status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8' });
  if (status !== 0) throw new Error(`The run with ${people} people ended with code ${status}.`);
  return JSON.parse(stdout);
}

const [people, turns] = process.argv.slice(2).map(Number);
if (people && turns) process.stdout.write(JSON.stringify(await measure(people, turns)));
else {
  console.log('committed turns, answers by rule, everything in Postgres\n');
  console.log(row(columns));
  const all = sizes.map((size) => {
    const figures = measured(size);
    console.log(line(figures));
    return figures;
  });
  const { turnsPerSecond, bytesPerTurn, megabytes } = limits;
  console.log(row(['limit', `>= ${turnsPerSecond}`, '', '', `<= ${bytesPerTurn}`, '', `<= ${megabytes} MB`]));
  console.log('\nbytes a turn by table');
  for (const figures of all) {
    const largest = Object.entries(figures.bytes).sort(([, a], [, b]) => b - a);
    console.log(
      `${String(figures.people).padStart(6)}  ${largest.map(([name, bytes]) => `${name} ${bytes.toFixed(0)}`).join(', ')}`,
    );
  }
}
