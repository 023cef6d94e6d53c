// The scripted model as a process of its own: tsx src/stack/model-server-main.ts --port 0 [--seed town] [--token-delay 30]
import { parseArgs } from 'node:util';
import { createModelServer } from './model-server';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    seed: { type: 'string', default: 'kith' },
    'token-delay': { type: 'string', default: '30' },
  },
});

async function main() {
  const server = await createModelServer({
    port: Number(values.port),
    seed: values.seed,
    apiKey: process.env.KITH_MODEL_KEY,
    tokenDelayMs: Number(values['token-delay']),
  });
  console.log(`the scripted model answers at ${server.url}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.close().then(() => process.exit(0)));
  }
}

void main();
