// `npm run seed -- <scenario> […]`, and `npm run seed:load -- […]`
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
    const [name, ...rest] = scenario;
    const program = name === 'load' ? ['src/server/seed/load/main.ts', ...rest] : ['src/server/seed/main.ts', ...scenario];
    const args = ['--import', 'tsx', ...program];
    const { code } = await runProgram({ args, env, output: 'inherit' }, cleanup);
    return code < 0 ? 1 : code;
  });
});
