// `npm run seed -- <scenario> […]`
import { say } from './progress';
import { runProgram } from './run-program';
import { exitWith, withServices } from './with-services';

const scenario = process.argv.slice(2);

exitWith(async () => {
  if (scenario.length === 0) {
    say('Say which scenario, for example: npm run seed -- demo');
    return 1;
  }
  return withServices('seed', ['postgres', 'redis', 'upload'], async (env, cleanup) => {
    const args = ['--import', 'tsx', 'src/server/seed/main.ts', ...scenario];
    const { code } = await runProgram({ args, env, output: 'inherit' }, cleanup);
    return code < 0 ? 1 : code;
  });
});
