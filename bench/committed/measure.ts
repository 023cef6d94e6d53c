// The process that bench/committed.ts measures: so many turns of a crowd of so many people, in a schema that is ready for it.
import { createAppContext } from '@/server/platform/create-app-context';
import { readConfig } from '@/server/platform/env';
import { liveCrowd, settleCrowd } from '@/testing/crowd-town';

const [schema = '', ...numbers] = process.argv.slice(2);
const [people = 25, turns = 1000] = numbers.map(Number);
const config = readConfig();
const app = createAppContext({ ...config, logLevel: 'fatal', database: { ...config.database, schema } }, 'tool');

async function sizes(): Promise<Map<string, number>> {
  await app.db.$executeRawUnsafe('VACUUM');
  const rows = await app.db.$queryRaw<{ name: string; bytes: number }[]>`
    SELECT relname AS name, pg_total_relation_size(oid)::float8 AS bytes FROM pg_class
    WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r'`;
  return new Map(rows.map(({ name, bytes }) => [name, bytes]));
}

const lastSeq = async () => (await app.db.world.findFirstOrThrow({ select: { lastSeq: true } })).lastSeq;

await settleCrowd(app, people);
await liveCrowd(app, turns / 2, () => {}); // code is compiled, and what is bounded, as memories are, is mostly there
const [before, first] = [await sizes(), await lastSeq()];
const milliseconds: number[] = [];
let [taken, seconds] = [0, 0];
while (taken < turns) {
  const began = performance.now();
  taken += await liveCrowd(app, 1_000, (passed) => milliseconds.push(passed));
  seconds += (performance.now() - began) / 1000;
  // What a town that takes a minute or an hour for so many turns has from autovacuum: room of older versions is used again.
  await app.db.$executeRawUnsafe('VACUUM');
}
const megabytes = process.memoryUsage().rss / 1024 ** 2;
const events = (await lastSeq()) - first;
const grown = [...(await sizes())].map(([name, bytes]) => [name, (bytes - (before.get(name) ?? 0)) / taken] as const);
await app.close();

const sorted = milliseconds.sort((a, b) => a - b);
const quantile = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
const bytes = Object.fromEntries(grown.filter(([, perTurn]) => perTurn >= 1));
const figures = { people, turns: taken, events, seconds, p50: quantile(0.5), p95: quantile(0.95), megabytes, bytes };
process.stdout.write(JSON.stringify(figures));
