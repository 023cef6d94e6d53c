import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isAbout, namedIn, pageFile, pageOf } from './page';
import { expectations, rows } from './rows';
import { expectedTests, titledTests } from './titles';

const titled = titledTests();
const expected = expectedTests();
const promised = rows.map(([id]) => id);

test('every row of the acceptance list has a test that says so', () => {
  expect(promised.filter((id) => !titled.some((one) => one.rows.includes(id)))).toEqual([]);
});

test('every expectation of a social product that is listed has a test that says so', () => {
  expect(expectations.filter((one) => !expected.some(({ title }) => isAbout(title, one)))).toEqual([]);
});

test('docs/acceptance.md names tests that exist, and at least one for each row (npm run acceptance writes it)', () => {
  const page = readFileSync(pageFile, 'utf8');
  const exists = new Set([...titled, ...expected].map(({ title, file }) => `${file}: ${title}`));
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
