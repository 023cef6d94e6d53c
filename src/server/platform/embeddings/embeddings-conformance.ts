import { expect, test } from 'vitest';
import { dot } from '@/lib/lexical-vector';
import type { Embeddings } from './embeddings';

type Use = (work: (embeddings: Embeddings) => Promise<void>) => Promise<void>;

/** Of three texts the first two are about the same. */
const triples = [
  [
    'Anna drinks jasmine tea at the cafe',
    'The jasmine tea in the cafe is her favourite',
    'Leo repairs the bridge with iron bolts',
  ],
  ['安娜爱在咖啡馆喝茉莉花茶', '咖啡馆的茉莉花茶她最喜欢', '里奥用铁螺栓修桥'],
] as const;

/** What every maker of embeddings does alike. `use` hands over a fresh one. */
export function embeddingsConformance(use: Use): void {
  test('I04: the same text has the same vector, alone and among others, now and later', () =>
    use(async (embeddings) => {
      const [tea, , bridge] = triples[0];
      const [first] = await embeddings.embed([tea]);
      const [, second, third] = await embeddings.embed([bridge, tea, tea]);
      expect(second).toEqual(first);
      expect(third).toEqual(first);
    }));

  test.each(triples)('I04: "%s" is nearer to "%s" than to "%s"', (one, alike, other) =>
    use(async (embeddings) => {
      const [a = [], b = [], c = []] = await embeddings.embed([one, alike, other]);
      expect(dot(a, b)).toBeGreaterThan(dot(a, c) + 0.1);
    }),
  );

  test('I04: all vectors have one number of dimensions and length 1', () =>
    use(async (embeddings) => {
      const vectors = await embeddings.embed(triples.flat());
      expect(new Set(vectors.map((vector) => vector.length)).size).toBe(1);
      for (const vector of vectors) expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
    }));

  test('I04: many texts come back in their order, none as none', () =>
    use(async (embeddings) => {
      const texts = Array.from({ length: 250 }, (_, i) => `memory number ${i}`);
      const vectors = await embeddings.embed(texts);
      expect(vectors).toHaveLength(250);
      expect(vectors[249]).toEqual((await embeddings.embed(['memory number 249']))[0]);
      expect(await embeddings.embed([])).toEqual([]);
    }));

  test('I04: a text that says nothing is near to nothing, and has as many dimensions as the others', () =>
    use(async (embeddings) => {
      const [empty = [], blank = [], tea = []] = await embeddings.embed(['', '   ', triples[0][0]]);
      expect(empty).toHaveLength(tea.length);
      expect([dot(empty, tea), dot(blank, tea)]).toEqual([0, 0]);
    }));

  test('I04: a withdrawn question throws its reason', () =>
    use(async (embeddings) => {
      const reason = new Error('withdrawn');
      await expect(embeddings.embed(['tea'], AbortSignal.abort(reason))).rejects.toBe(reason);
    }));
}
