// Prisma's command line on this clone's database, or on DATABASE_URL: npm run db:migrate, db:deploy, db:check.
import path from 'node:path';
import { definedOnly } from './environment';
import { root } from './paths';
import { runProgram } from './run-program';
import { exitWith, withServices } from './with-services';

const args = [path.join(root, 'node_modules/prisma/build/index.js'), ...process.argv.slice(2)];

exitWith(async () => {
  const { DATABASE_URL } = process.env;
  if (DATABASE_URL)
    return (await runProgram({ args, env: definedOnly(process.env), output: 'inherit' }, { add: () => () => {} })).code;
  return withServices(
    'prisma',
    ['postgres'],
    async (env, cleanup) => (await runProgram({ args, env, output: 'inherit' }, cleanup)).code,
  );
});
