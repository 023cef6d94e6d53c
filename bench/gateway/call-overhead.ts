// What a call costs above a bare request to the same server: one after the other, and with 500 under way.
import type { AppContext } from '@/server/platform/app-context';
import { row, type Times, timed, timesOf } from '../times';

const instructions = 'You are Ada, who bakes bread and knows everybody in the street. '.repeat(40);
const prompt = 'It is ten in the morning, and the shop is full. '.repeat(60);

type Serving = { app: AppContext; baseUrl: string };
type Round = { name: string; count: number; atOnce: number; purpose: string; model: string };

const rounds: readonly Round[] = [
  { name: 'one after the other', count: 600, atOnce: 1, purpose: 'bench-quick', model: 'wait-0' },
  { name: '500 under way, a model of 1,000 ms', count: 2_000, atOnce: 500, purpose: 'bench-slow', model: 'wait-1000' },
];

async function rawCall(baseUrl: string, model: string): Promise<void> {
  const messages = [
    { role: 'system', content: instructions },
    { role: 'user', content: prompt },
  ];
  const response = await fetch(`${baseUrl}/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ model, messages }),
  });
  await response.json();
}

/** The overheads of each round, wall milliseconds of the median and of the 95th percentile. */
export async function callOverhead({ app, baseUrl }: Serving): Promise<void> {
  console.log('a call above a bare request to the same server on this machine, the record of each call in Postgres included');
  for (const { name, count, atOnce, purpose, model } of rounds) {
    const raw = () => rawCall(baseUrl, model);
    const ours = () => app.model.askText({ purpose, instructions, prompt });
    await timed(Math.min(count, atOnce * 2, 200), Math.min(atOnce, 50), raw);
    await timed(Math.min(count, atOnce * 2, 200), Math.min(atOnce, 50), ours);
    const [bare, through]: [number[], number[]] = [[], []];
    // In turns, so that what else the machine does strikes both.
    for (let part = 0; part < 4; part++) {
      bare.push(...(await timed(count / 4, atOnce, raw)));
      through.push(...(await timed(count / 4, atOnce, ours)));
    }
    say(name, timesOf(bare), timesOf(through));
  }
}

function say(name: string, bare: Times, through: Times): void {
  console.log(` ${name}`);
  console.log(row('bare request', bare));
  console.log(row('through the gateway', through));
  console.log(row('overhead', { p50: through.p50 - bare.p50, p95: through.p95 - bare.p95, count: through.count }));
}
