// npm run sim: a prompt for the running town, a whole day in a scratch world, and what can be done with a log. help.ts lists all.
import type { AppContext } from '@/server/platform/app-context';
import { createAppContext } from '@/server/platform/create-app-context';
import { readConfig } from '@/server/platform/env';
import { startWorker } from '../start-worker';
import { type Arguments, readArguments } from './arguments';
import { help } from './help';
import { loadFile } from './load-file';
import { promptForCommands } from './prompt-for-commands';
import { runScenario } from './run-scenario';
import { runUntil } from './run-until';
import { saveFile } from './save-file';
import { sayDifferences } from './say-differences';
import { sayReplay } from './say-replay';
import { sayReport } from './say-report';
import { sayNetworkVerification, sayVerification } from './say-verification';
import { simulateInMemory } from './simulate-in-memory';
import { takeSteps } from './take-steps';

/** Gives the exit code. */
type Command = (app: AppContext, given: Arguments) => Promise<number>;

const commands: Record<string, { run: Command; needsWorker: (given: Arguments) => boolean }> = {
  replay: { run: sayReplay, needsWorker: () => false },
  report: { run: done((app, given) => sayReport(app, given.world)), needsWorker: () => false },
  verify: { run: sayVerification, needsWorker: () => false },
  'verify-network': { run: sayNetworkVerification, needsWorker: () => false },
  save: { run: done((app, given) => saveFile(app, fileOf(given), given)), needsWorker: () => false },
  load: {
    run: done((app, given) => loadFile(app, { ...given, file: fileOf(given) })),
    needsWorker: ({ until }) => until !== null,
  },
  '': { run: done(live), needsWorker: () => true },
};

function done(work: (app: AppContext, given: Arguments) => Promise<void>): Command {
  return async (app, given) => {
    await work(app, given);
    return 0;
  };
}

function fileOf({ words }: Arguments, position = 1): string {
  const file = words[position];
  if (file === undefined) throw new Error(`"${words[0]}" takes a file.\n\n${help}`);
  return file;
}

async function live(app: AppContext, given: Arguments): Promise<void> {
  const { scenario, seed, language, until, hash, report, steps, out } = given;
  if (scenario !== null)
    await runScenario(app, { scenario, seed: seed ?? 'kith', language, until, withHash: hash, withReport: report, out });
  else if (steps !== null) await takeSteps(app, steps);
  else if (until !== null) await runUntil(app, until);
  else await promptForCommands(app);
}

async function main(): Promise<number> {
  const given = readArguments(process.argv.slice(2));
  const name = given.words[0] ?? '';
  if (given.help) console.log(help);
  else if (name === 'simulate') await simulateInMemory(given);
  else if (name === 'diff') await sayDifferences(fileOf(given, 1), fileOf(given, 2));
  else return withApp(name, given);
  return 0;
}

async function withApp(name: string, given: Arguments): Promise<number> {
  const command = commands[name];
  if (!command) throw new Error(`There is no command "${name}".\n\n${help}`);
  const app = createAppContext(readConfig(), 'tool');
  const worker = command.needsWorker(given) ? startWorker(app) : null;
  try {
    return await command.run(app, given);
  } finally {
    await worker?.close();
    await app.close();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
