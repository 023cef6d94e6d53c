import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { TypeShape } from './type-shape';

test('P: programs: an answer is shown field by field, and what has a name leads to where it is described', () => {
  const post = { $ref: '#/components/schemas/Post' };
  const schema = {
    type: 'object',
    required: ['items', 'nextCursor', 'at'],
    properties: {
      items: { type: 'array', items: { anyOf: [post, { type: 'null' }] } },
      nextCursor: { type: ['null', 'string'] },
      at: { type: 'object', required: ['x'], properties: { x: { type: 'number' } } },
      isGone: { const: true },
    },
  };
  const shown = renderToStaticMarkup(<TypeShape schema={schema} />);
  expect(shown).toContain('<a href="#shape-Post"');
  expect(shown.replaceAll(/<[^>]+>/g, '')).toBe(
    '{\n  items: (Post | null)[]\n  nextCursor: string | null\n  at: {\n    x: number\n  }\n  isGone?: true\n}',
  );
});
