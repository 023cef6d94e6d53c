// `npm run bench:<name>`: a program of bench/ on the local services, with a schema and keys of its own.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths';
import { say } from './progress';
import { runProgram } from './run-program';
import { withScratch } from './scratch';
import { exitWith, withServices } from './with-services';

const [name = '', ...given] = process.argv.slice(2);
const known = readdirSync(path.join(root, 'bench')).flatMap((file) => (file.endsWith('.ts') ? [path.basename(file, '.ts')] : []));

exitWith(async () => {
  if (!known.includes(name)) {
    say(`There is no benchmark "${name}". There are: ${known.join(', ')}.`);
    return 1;
  }
  return withServices('bench', ['postgres', 'redis', 'model'], (env, cleanup) =>
    withScratch(env, async (scratch) => {
      const args = ['--import', 'tsx', `bench/${name}.ts`, ...given];
      const { code } = await runProgram({ args, env: scratch, output: 'inherit' }, cleanup);
      return code < 0 ? 1 : code;
    }),
  );
});
