// npm run bench:streams [-- <streams> <seconds>]: how long it takes from somebody's call to the open pages of those whom it concerns, with
// hundreds of pages open on one web process, and what they lose or hear twice when that process is killed and started again.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createAppContext } from '@/server/platform/create-app-context';
import { readConfig } from '@/server/platform/env';
import { verifyNetwork } from '@/server/upkeep/verify-network';
import { freePort } from '@/stack/free-port';
import { makeCrowd } from './streams/crowd';
import { kinds } from './streams/deeds';
import { Play } from './streams/play';
import { reckon } from './streams/reckon';
import { ensureWebApp, originOf, startWebApp } from './web-app';

const [count = 500, seconds = 60] = process.argv.slice(2).map(Number);
/** wall milliseconds at p95; deeds a second; wall seconds that the restart is watched */
const [limitMs, rate, restartSeconds] = [500, 8, 20];

const config = readConfig();
const app = createAppContext({ ...config, logLevel: 'fatal' }, 'tool');
const secret = randomBytes(32).toString('hex');
const port = await freePort();
const wanted = { port, schema: config.database.schema, secret };

const megabytes = (pid: number | undefined): string => {
  const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return `${Math.round(Number(stdout) / 1024)} MB`;
};

try {
  await ensureWebApp();
  const deedsOfAKind = Math.ceil(((seconds + restartSeconds) * rate) / kinds.length);
  const people = Math.ceil(Math.max(count / 2, deedsOfAKind * 4 + 4) / 20) * 20;
  console.log(`${people} people, signed in, and what they have to do with each other`);
  const crowd = await makeCrowd(app, people, secret);
  let web = await startWebApp(wanted);
  const play = new Play(originOf(port), crowd);
  try {
    console.log(`  the web process before anybody came: ${megabytes(web.pid)}`);
    const began = performance.now();
    await play.open(count);
    console.log(`  ${count} pages open after ${((performance.now() - began) / 1000).toFixed(1)} s: ${megabytes(web.pid)}`);

    console.log(`\n${rate} deeds a second for ${seconds} s: wall milliseconds until the pages of those whom it concerns know`);
    await play.act(seconds, rate);
    const worst = play.say(kinds);
    console.log(`  the web process afterwards: ${megabytes(web.pid)}`);

    console.log(`\nthe same while the web server is killed and started again`);
    const acting = play.act(restartSeconds, rate);
    await sleep(3000);
    const killed = performance.now();
    await web[Symbol.asyncDispose]();
    web = await startWebApp(wanted);
    const back = await play.untilAllOpen();
    console.log(`  all pages are connected again ${((back - killed) / 1000).toFixed(1)} s after the kill: ${megabytes(web.pid)}`);
    await acting;
    await play.untilQuiet();
    play.say(kinds);

    const { told, lost, doubled, refetches, refusals, misordered } = await reckon(app, play.tabs);
    const broken = (await verifyNetwork(app)).filter(({ differences }) => differences.length > 0);
    const verdicts = [
      {
        claim: `the slowest kind is known ${worst.sinceAnswer.toFixed(0)} ms after its answer at p95, limit ${limitMs}`,
        holds: worst.sinceAnswer <= limitMs,
      },
      {
        claim: `and ${worst.sinceCall.toFixed(0)} ms after its call was made, limit ${limitMs}`,
        holds: worst.sinceCall <= limitMs,
      },
      {
        claim: `of ${told} events lost ${lost}, doubled ${doubled}; pages that heard another order ${misordered}`,
        holds: told > 0 && lost + doubled + misordered === 0,
      },
      {
        claim: `refused streams ${refusals}, pages told to fetch everything again ${refetches}`,
        holds: refusals + refetches === 0,
      },
      {
        claim: `rules of the network broken: ${broken.map(({ claim }) => claim).join('; ') || 'none'}`,
        holds: broken.length === 0,
      },
    ];
    console.log('');
    for (const { claim, holds } of verdicts) console.log(`${holds ? 'holds ' : 'MISSED'} ${claim}`);
    process.exitCode = verdicts.every(({ holds }) => holds) ? 0 : 1;
  } finally {
    play.close();
    await web[Symbol.asyncDispose]();
  }
} finally {
  await app.close();
}
