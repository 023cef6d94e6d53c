// The badge cannot be forgotten: whatever prints somebody's name in the page prints the badge too.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { authorKind } from './author-kind';

const root = path.resolve(import.meta.dirname, '..');
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.tsx') && !name.endsWith('.test.tsx'))
  .map((name) => ({ name: name.split(path.sep).join('/'), text: readFileSync(path.join(root, name), 'utf8') }));

/** Choices of a `<select>` hold words only; above them stands that they are the characters of the town. */
const wordsOnly = ['town/bonds/town-bonds.tsx'];

test('D08: P: AI account badge on name, post, comment, DM header, notification, search: no part of the page prints a name without it', () => {
  const naming = sources.filter(({ text }) => />\s*\{[\w.]*\bnickname\}\s*</.test(text));
  expect(naming.length).toBeGreaterThan(5);
  const bare = naming.filter(({ name, text }) => !/<(AiBadge|PersonName)\b/.test(text) && !wordsOnly.includes(name));
  expect(bare.map(({ name }) => name)).toEqual([]);
});

test('D08: the badge hangs on what somebody is and on no setting', () => {
  const conditions = sources.flatMap(({ text }) =>
    [...text.matchAll(/\{([^{}\n]*)&& <AiBadge/g)].map(([, condition = '']) => condition),
  );
  expect(conditions.length).toBeGreaterThan(3);
  for (const condition of conditions) expect(condition).toMatch(/isCharacter/);
  expect(authorKind({ isCharacter: true })).toEqual({ 'data-author-kind': 'character' });
});
