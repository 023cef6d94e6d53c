import { expect, test } from 'vitest';
import { typeText } from './type-text';

test('a field is described by its kind, its range and what it is without a word', () => {
  const fields = [
    { type: 'integer', minimum: 1, maximum: 50, default: 20 },
    { type: 'string', format: 'uuid' },
    { anyOf: [{ enum: ['person', 'character'] }, { type: 'null' }], default: null },
    { type: 'array', items: { type: 'string', format: 'uuid' } },
    { type: 'integer', minimum: 1, maximum: Number.MAX_SAFE_INTEGER },
    {},
  ];
  expect(fields.map(typeText)).toEqual([
    'integer 1…50 = 20',
    'uuid',
    '"person" | "character" | null = null',
    'uuid[]',
    'integer 1…',
    'any',
  ]);
});
