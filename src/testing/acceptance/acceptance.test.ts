import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { namedIn, pageFile, pageOf } from './page';
import { rows } from './rows';
import { titledTests } from './titles';

const titled = titledTests();
const promised = rows.map(([id]) => id);

test('every row of the acceptance list has a test that says so', () => {
  expect(promised.filter((id) => !titled.some((one) => one.rows.includes(id)))).toEqual([]);
});

test('docs/acceptance.md names tests that exist, and at least one for each row (npm run acceptance writes it)', () => {
  const page = readFileSync(pageFile, 'utf8');
  const exists = new Set(titled.map(({ title, file }) => `${file}: ${title}`));
  const named = namedIn(page);
  expect(named.filter(({ title, file }) => !exists.has(`${file}: ${title}`))).toEqual([]);
  expect(promised.filter((id) => !named.some(({ title }) => title.includes(id)))).toEqual([]);
});

test('the page names what it was written from', () => {
  const all = [{ rows: ['K01', 'H05'], title: 'K01, H05: a | b', file: 'a.test.ts' }];
  expect(namedIn(pageOf(all))).toEqual([
    { title: 'K01, H05: a | b', file: 'a.test.ts' },
    { title: 'K01, H05: a | b', file: 'a.test.ts' },
  ]);
});
