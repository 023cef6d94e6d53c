import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { everyPath } from '../../e2e/fixtures/pages';

const app = path.join(import.meta.dirname, '..', 'app');

/** "/post/[id]" of "(main)/post/[id]/page.tsx" */
const routes = readdirSync(app, { recursive: true, encoding: 'utf8' })
  .filter((file) => path.basename(file) === 'page.tsx')
  .map(
    (file) =>
      `/${path
        .dirname(file)
        .split(path.sep)
        .filter((part) => part !== '.' && !part.startsWith('('))
        .join('/')}`,
  );

function isVisited(route: string): boolean {
  const pattern = new RegExp(`^${route.replace(/\[[^\]]+\]/g, '[^/]+')}$`);
  const isOwn = (visited: string) => visited === route || !routes.includes(visited);
  return everyPath.map((visited) => visited.split('?')[0] ?? '').some((visited) => pattern.test(visited) && isOwn(visited));
}

test('every page of the app is on the list of those that a browser walks through, in search of accessibility faults', () => {
  expect(routes.length).toBeGreaterThan(30);
  expect(routes.filter((route) => !isVisited(route))).toEqual([]);
});
