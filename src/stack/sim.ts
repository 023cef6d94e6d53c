// `npm run sim -- …`: the simulation's own command line, on the running town's services or on its own.
import { definedOnly } from './environment';
import { runProgram } from './run-program';
import { withScratch } from './scratch';
import { exitWith, withServices } from './with-services';

const given = process.argv.slice(2);
const args = ['--import', 'tsx', 'worker/sim/main.ts', ...given];
const isScratch = given.some((argument) => argument === '--scenario' || argument.startsWith('--scenario='));

const alone = given.some((argument) => ['help', '--help', '-h'].includes(argument));

/** What needs no service starts none. */
async function runAlone(): Promise<number> {
  const { code } = await runProgram({ args, env: definedOnly(process.env), output: 'inherit' }, { add: () => () => {} });
  return code < 0 ? 1 : code;
}

exitWith(() => {
  if (alone) return runAlone();
  return withServices('sim', ['postgres', 'redis', 'model'], async (env, cleanup) => {
    const live = async (place: Record<string, string>) => {
      // A day's log lines would bury the figures.
      const { code } = await runProgram({ args, env: { LOG_LEVEL: 'warn', ...place }, output: 'inherit' }, cleanup);
      return code < 0 ? 1 : code;
    };
    return isScratch ? withScratch(env, live) : live(env);
  });
});
