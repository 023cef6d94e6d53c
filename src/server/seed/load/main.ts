// npm run seed:load [-- --posts N --people N --comments N --likes N --follows N]: a large network beside the town, for looking and measuring.
import { parseArgs } from 'node:util';
import { createAppContext } from '@/server/platform/create-app-context';
import { readConfig } from '@/server/platform/env';
import { loadNetwork } from './load-network';
import { usualSizes } from './usual-sizes';

const number = { type: 'string' } as const;
const options = { posts: number, people: number, comments: number, likes: number, follows: number };

function sizesFrom(given: Partial<Record<keyof typeof options, string>>) {
  const sizes = { ...usualSizes };
  for (const key of Object.keys(options).filter((name): name is keyof typeof options => name in options)) {
    const wanted = Number(given[key] ?? sizes[key]);
    if (!Number.isInteger(wanted) || wanted < 1) throw new Error(`--${key} is a whole number, 1 or more.`);
    sizes[key] = wanted;
  }
  if (sizes.people > sizes.posts) throw new Error('There must be at least as many posts as people.');
  return sizes;
}

const app = createAppContext(readConfig(), 'tool');
try {
  const sizes = sizesFrom(parseArgs({ options }).values);
  if ((await app.db.user.count({ where: { usernameKey: 'load1' } })) > 0) {
    throw new Error('This database has been loaded before: load1 exists.');
  }
  await loadNetwork(app, sizes, console.log);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await app.close();
}
