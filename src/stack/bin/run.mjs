// node src/stack/bin/run.mjs <program> […]: any program of the local stack, after the same preparation.
import { run } from './bootstrap.mjs';

const programs = ['start', 'dev', 'doctor', 'seed', 'sim', 'e2e', 'test', 'prisma', 'bench'];
const [name, ...args] = process.argv.slice(2);
if (!programs.includes(name)) {
  console.error(`Say which: ${programs.join(', ')}.`);
  process.exit(1);
}
await run(name, args);
