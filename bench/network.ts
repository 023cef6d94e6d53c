// npm run bench:network [-- --full]: what reads and writes of the network cost on a large community, beside the same statements sent by
// `pg` alone in the same run, and whether they grow with its size or with depth. `--full` measures at 1,000,000 posts too.
import pg from 'pg';
import { createAppContext } from '@/server/platform/create-app-context';
import { readConfig } from '@/server/platform/env';
import { loadNetwork } from '@/server/seed/load/load-network';
import { usualSizes } from '@/server/seed/load/usual-sizes';
import { measureHttp } from './network/measure-http';
import { measureProcedures } from './network/measure-procedures';

/** The feed at one connection over its own statements by `pg`; the feed at ten times the posts, or far down, over the usual one. */
const goals = { overRaw: 1.5, growth: 1.5 };
const growing = { people: 10_000, posts: 900_000, comments: 1_000_000, likes: 1_000_000, follows: 1 };
const isFull = process.argv.includes('--full');

const config = readConfig();
const app = createAppContext({ ...config, logLevel: 'fatal' }, 'tool');
const { url, schema } = config.database;
const pool = new pg.Pool({ connectionString: url, max: 50, options: `-c search_path=${schema}` });
const said = (line: string) => console.log(`  ${line}`);
try {
  console.log('loading');
  const { people } = await loadNetwork(app, usualSizes, said);
  console.log('\nat 100,000 posts, in this process, rate limiter and views included; beside it the same statements by pg alone');
  const small = await measureProcedures({ app, pool, people });
  console.log('\nthe feed by HTTP from the production build');
  await measureHttp(schema);
  const verdicts = [
    {
      claim: `the feed at one connection takes ${small.overRaw.toFixed(2)} of its statements by pg`,
      holds: small.overRaw <= goals.overRaw,
    },
    { claim: `page 2,000 takes ${small.deep.toFixed(2)} of the first`, holds: small.deep <= goals.growth },
  ];
  if (isFull) {
    console.log('\nloading ten times as many posts');
    await loadNetwork(app, growing, said, 'more');
    const large = await measureProcedures({ app, pool, people });
    const growth = large.feed / small.feed;
    verdicts.push({
      claim: `at 1,000,000 posts the feed takes ${growth.toFixed(2)} of that at 100,000`,
      holds: growth <= goals.growth,
    });
    verdicts.push({ claim: `there page 2,000 takes ${large.deep.toFixed(2)} of the first`, holds: large.deep <= goals.growth });
  }
  console.log(`\ngoals: at most ${goals.overRaw} of pg, and no growth with size or depth (within the noise of ${goals.growth})`);
  for (const { claim, holds } of verdicts) console.log(`${holds ? 'holds ' : 'MISSED'} ${claim}`);
  process.exitCode = verdicts.every(({ holds }) => holds) ? 0 : 1;
} finally {
  await pool.end();
  await app.close();
}
