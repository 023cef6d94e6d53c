// npm run sim: a prompt for the running town, a whole day in a scratch world, and what can be asked of a log. help.ts lists all.
import type { AppContext } from '@/server/platform/app-context';
import { createAppContext } from '@/server/platform/create-app-context';
import { readConfig } from '@/server/platform/env';
import { startWorker } from '../start-worker';
import { type Arguments, readArguments } from './arguments';
import { help } from './help';
import { promptForCommands } from './prompt-for-commands';
import { runScenario } from './run-scenario';
import { runUntil } from './run-until';
import { sayReplay } from './say-replay';
import { sayVerification } from './say-verification';
import { takeSteps } from './take-steps';

/** Commands that only read: they need no worker. Each gives its exit code. */
const readers: Record<string, (app: AppContext, given: Arguments) => Promise<number>> = {
  replay: sayReplay,
  verify: sayVerification,
};

async function read(reader: (app: AppContext, given: Arguments) => Promise<number>, given: Arguments): Promise<number> {
  const app = createAppContext(readConfig(), 'tool');
  try {
    return await reader(app, given);
  } finally {
    await app.close();
  }
}

async function live(given: Arguments): Promise<number> {
  const app = createAppContext(readConfig(), 'tool');
  const worker = startWorker(app);
  try {
    const { scenario, language, until, hash, steps } = given;
    if (scenario !== null) await runScenario(app, { scenario, seed: given.seed ?? 'kith', language, until, withHash: hash });
    else if (steps !== null) await takeSteps(app, steps);
    else if (until !== null) await runUntil(app, until);
    else await promptForCommands(app);
    return 0;
  } finally {
    await worker.close();
    await app.close();
  }
}

async function main(): Promise<number> {
  const given = readArguments(process.argv.slice(2));
  const [command] = given.words;
  if (given.help) {
    console.log(help);
    return 0;
  }
  if (command === undefined) return live(given);
  const reader = readers[command];
  if (!reader) throw new Error(`There is no command "${command}".\n\n${help}`);
  return read(reader, given);
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
