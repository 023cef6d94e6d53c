import { expect, test } from 'vitest';
import { exportKinds } from './kinds';

test('P: Export: each kind of row has a file of its own', () => {
  const names = exportKinds.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
});
