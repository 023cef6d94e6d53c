// npm run bench:gateway [model ms] [messages]: what the gateway costs above the model itself: a call above a bare request, and a
// person's first token above the model's while the town beside it runs at full speed.
import { createAppContext } from '@/server/platform/create-app-context';
import { readConfig } from '@/server/platform/env';
import { createWorld } from '@/server/seed/create-world';
import { scenarioNamed } from '@/server/seed/scenarios';
import { controlWorld } from '@/server/world/control-world';
import { mainWorld } from '@/server/world/main-world';
import { worldPosition } from '@/server/world/world-position';
import { bundle, memoryFlags } from '@/stack/bin/bundle.mjs';
import { environmentWith } from '@/stack/environment';
import { callOverhead } from './gateway/call-overhead';
import { startChild } from './gateway/child';
import { aTalk, measureFirstTokens } from './gateway/first-token';
import { row } from './times';

/** Above the model at the 95th percentile, wall milliseconds; and how much more than with a town at rest. */
const goals = { p95: 80, ratio: 1.2 };
const [modelMs = 200, messages = 60] = process.argv.slice(2).map(Number);

await using plain = await startChild(['--import', 'tsx', 'bench/gateway/plain-server.ts'], environmentWith({}), 'http');
const modelArgs = ['--import', 'tsx', 'src/stack/model-server-main.ts', '--port', '0', '--seed', '7', '--token-delay', '5'];
await using model = await startChild(modelArgs, environmentWith({ KITH_MODEL_KEY: undefined }), 'answers at');
const modelUrl = model.firstLine.split(' ').at(-1) ?? '';

const slots = { concurrency: 256, models: [], model: 'wait-1000', purposes: ['bench-slow'] };
const env = environmentWith({
  LOG_LEVEL: 'fatal',
  LLM_BASE_URL: plain.firstLine,
  LLM_API_KEY: '',
  LLM_MODEL: 'wait-0',
  LLM_ENDPOINTS: JSON.stringify([1, 2].map(() => ({ ...slots, baseUrl: plain.firstLine }))),
  LLM_PURPOSES: '["bench-quick"]',
});
const app = createAppContext(readConfig(env), 'tool');
await callOverhead({ app, baseUrl: plain.firstLine });

await fetch(new URL('/control/fault', modelUrl), {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ kind: 'slow', ms: modelMs }),
});
await createWorld(app, scenarioNamed('demo'), { seed: '7', language: 'en', status: 'stopped', speed: null, stopAt: null });
const talk = await aTalk(app);
const program = await bundle('worker/main.ts', 'bench-gateway-worker');
const workerEnv = environmentWith({
  LOG_LEVEL: 'info',
  LLM_BASE_URL: modelUrl,
  LLM_API_KEY: '',
  LLM_MODEL: 'scripted',
  LLM_ENDPOINTS: '',
  WORKER_PORT: '0',
});
await using _worker = await startChild([...memoryFlags, program], workerEnv, 'worker started');

console.log(
  `\na person's first token, a model of ${modelMs} ms, ${messages} messages each, worker and model in processes of their own`,
);
await measureFirstTokens(talk, modelUrl, 10); // code is compiled, connections are open
const idle = await measureFirstTokens(talk, modelUrl, messages);

await controlWorld(app, mainWorld, { verb: 'start' });
const [minute, startedAt] = [(await worldPosition(app, mainWorld)).minute, performance.now()];
const busy = await measureFirstTokens(talk, modelUrl, messages);
const lived = (await worldPosition(app, mainWorld)).minute - minute;
const calls = await app.db.modelCall.count({ where: { characterId: { not: null }, personId: null } });
const seconds = (performance.now() - startedAt) / 1000;
await controlWorld(app, mainWorld, { verb: 'stop' });

const above = ({ model: own, person }: typeof idle) => ({
  p50: person.p50 - own.p50,
  p95: person.p95 - own.p50,
  count: person.count,
});
console.log(' the town at rest');
console.log(row('the model itself', idle.model));
console.log(row("a person's first token", idle.person));
console.log(row('above the model (its median)', above(idle)));
console.log(
  ` the town at full speed: ${(lived / seconds).toFixed(1)} world minutes a second, ${(calls / seconds).toFixed(1)} questions a second`,
);
console.log(row('the model itself', busy.model));
console.log(row("a person's first token", busy.person));
console.log(row('above the model (its median)', above(busy), `goal p95 <= ${goals.p95} ms`));
const ratio = busy.person.p95 / idle.person.p95;
const isMet = above(busy).p95 <= goals.p95 && ratio <= goals.ratio;
console.log(
  `\nfirst token, full speed over rest, p95: ${ratio.toFixed(2)} (goal <= ${goals.ratio}); goals ${isMet ? 'met' : 'missed'}`,
);
await app.close();
