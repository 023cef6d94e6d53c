import { expect, test } from 'vitest';
import { demoCharacters } from '@/server/seed/demo/demo-characters';
import { caller } from '@/testing/call';
import { aTown } from '@/testing/lived-town';
import { testApp } from '@/testing/test-app';

test('H11: the town page gets who knows whom from the stored world, without what they think of each other', async () => {
  await using app = await testApp();
  await aTown(app, { stopAt: 7 * 60 });
  const { people, bonds } = await caller(app).town.bonds();
  const idOf = (username: string) => people.find((person) => person.username === username)?.id ?? username;
  const pairs = demoCharacters.flatMap(({ username, relationships }) =>
    relationships.map((known) => [idOf(username), idOf(known.username)].sort().join()),
  );
  expect(bonds.map(({ between }) => between.join()).sort()).toEqual([...new Set(pairs)].sort());
  expect(people.every((person) => person.isCharacter)).toBe(true);
  const text = demoCharacters.flatMap(({ relationships }) => relationships.map((known) => known.text.en))[0] ?? '';
  expect(JSON.stringify(bonds)).not.toContain(text);
});
