// `npm run sim -- …`: the simulation's own command line, on the running town's services or on its own.
import { runProgram } from './run-program';
import { exitWith, withServices } from './with-services';

const args = ['--import', 'tsx', 'worker/sim/main.ts', ...process.argv.slice(2)];

exitWith(() =>
  withServices('sim', ['postgres', 'redis', 'model'], async (env, cleanup) => {
    const { code } = await runProgram({ args, env, output: 'inherit' }, cleanup);
    return code < 0 ? 1 : code;
  }),
);
