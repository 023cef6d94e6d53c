import { describe, expect, it } from 'vitest';
import { foldTokens, nothingStreamed } from './fold-tokens';

const start = (attempt = 0) => ({ kind: 'start', attempt }) as const;
const text = (words: string, attempt = 0) => ({ kind: 'text', attempt, text: words }) as const;
const done = (attempt = 0) => ({ kind: 'done', attempt }) as const;

describe('a text that is being written', () => {
  it('grows', () => {
    const half = foldTokens(nothingStreamed, [start(), text('Hel')]);
    expect(half).toMatchObject({ text: 'Hel', status: 'writing' });
    expect(foldTokens(half, [text('lo'), done()])).toMatchObject({ text: 'Hello', status: 'done' });
  });

  it('begins again when a worker starts it anew', () => {
    const broken = foldTokens(nothingStreamed, [start(), text('Half a sen')]);
    expect(foldTokens(broken, [start(1), text('Whole', 1), text('tence', 0)])).toMatchObject({ text: 'Whole', attempt: 1 });
  });

  it('keeps what was there when it fails, and says why', () => {
    const failed = foldTokens(nothingStreamed, [start(), text('Hm'), { kind: 'failed', attempt: 0, why: 'model-unavailable' }]);
    expect(failed).toEqual({ attempt: 0, text: 'Hm', status: 'failed', why: 'model-unavailable' });
  });

  it('of a thinker begins again with the next thought', () => {
    const first = foldTokens(nothingStreamed, [start(), text('one'), done()]);
    expect(foldTokens(first, [start(), text('two')])).toMatchObject({ text: 'two', status: 'writing' });
  });
});
