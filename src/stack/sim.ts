// `npm run sim -- …`: the simulation's own command line, on the running town's services or on its own.
import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Cleanup } from './cleanup';
import { definedOnly } from './environment';
import { dataDir } from './paths';
import { runProgram } from './run-program';
import { withScratch } from './scratch';
import { exitWith, withServices } from './with-services';

type Environment = Record<string, string>;

const given = process.argv.slice(2);
const has = (...names: string[]) =>
  given.some((argument) => names.some((name) => argument === name || argument.startsWith(`${name}=`)));

async function run(args: string[], env: Environment, cleanup: Pick<Cleanup, 'add'>): Promise<number> {
  const program = ['--import', 'tsx', 'worker/sim/main.ts', ...args];
  const { code } = await runProgram({ args: program, env, output: 'inherit' }, cleanup);
  return code < 0 ? 1 : code;
}

/** A fork is a save of the town's past, loaded where it disturbs nothing. */
async function fork(env: Environment, cleanup: Cleanup): Promise<number> {
  mkdirSync(dataDir, { recursive: true });
  const file = path.join(dataDir, `fork-${randomBytes(6).toString('hex')}.json`);
  const [, ...options] = given;
  try {
    const saved = await run(['save', file, ...options], env, cleanup);
    return saved === 0 ? await withScratch(env, (scratch) => run(['load', file, ...options], scratch, cleanup)) : saved;
  } finally {
    rmSync(file, { force: true });
  }
}

async function onServices(env: Environment, cleanup: Cleanup): Promise<number> {
  // A day's log lines would bury the figures.
  const quiet = { LOG_LEVEL: 'warn', ...env };
  if (given[0] === 'fork') return fork(quiet, cleanup);
  const isScratch = has('--scenario') || (given[0] === 'load' && has('--until'));
  return isScratch ? withScratch(quiet, (scratch) => run(given, scratch, cleanup)) : run(given, quiet, cleanup);
}

/** What needs no service starts none; a fork without an end would never end. */
function alone(): string[] | null {
  if (has('help', '--help', '-h') || given[0] === 'diff' || given[0] === 'simulate') return given;
  return given[0] === 'fork' && !(has('--at') && has('--until')) ? ['--help'] : null;
}

exitWith(() => {
  const args = alone();
  if (args) return run(args, definedOnly(process.env), { add: () => () => {} });
  return withServices('sim', ['postgres', 'redis', 'model'], onServices);
});
