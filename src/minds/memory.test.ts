import { describe, expect, it } from 'vitest';
import { pickMemories } from './pick-memories';
import { lexicalRelevance, lexicalUnits } from './relevance';
import { scoreMemory } from './score-memory';
import { estimateTokens, fitByImportance, fitLastLines } from './token-budget';

describe('memories', () => {
  it('lose half a percent of recency an hour', () => {
    const at = (minutesAgo: number) => scoreMemory({ importance: 1, minutesAgo, relevance: 0 });
    expect(at(0)).toBe(1);
    expect(at(60)).toBeCloseTo(0.995, 6);
    expect(at(60 * 24 * 7)).toBeCloseTo(0.995 ** 168, 6);
    expect(scoreMemory({ importance: 10, minutesAgo: 0, relevance: 1 })).toBe(3);
  });

  it('are relevant by words in English and by bigrams in Chinese', () => {
    expect([...lexicalUnits('我喜欢茉莉')]).toEqual(['我喜', '喜欢', '欢茉', '茉莉']);
    expect([...lexicalUnits('The cats and a dog')]).toEqual(['cat', 'dog']);
    expect(lexicalRelevance(lexicalUnits('茉莉花茶'), '他爱喝茉莉')).toBeGreaterThan(0);
    expect(lexicalRelevance(lexicalUnits('jasmine tea'), 'Leo plays the guitar')).toBe(0);
  });

  it('come best first, the relevant before the merely new', () => {
    const tea = { text: 'Anna likes jasmine tea', importance: 5, minutesAgo: 3000 };
    const walk = { text: 'I walked home', importance: 3, minutesAgo: 5 };
    const bridge = { text: 'The bridge was my first', importance: 9, minutesAgo: 90_000 };
    expect(pickMemories([walk, bridge, tea], 'which tea does Anna like', 2)).toEqual([tea, walk]);
  });
});

describe('the token budget', () => {
  it('counts four letters or one Chinese character as a token', () => {
    expect(estimateTokens('abcdefgh')).toBe(2);
    expect(estimateTokens('今天很好')).toBe(4);
    expect(estimateTokens('今天ab')).toBe(3);
  });

  it('drops what matters least and keeps the order', () => {
    const parts = [
      { text: 'a'.repeat(40), importance: 1 },
      { text: 'b'.repeat(40), importance: 9 },
      { text: 'c'.repeat(40), importance: 5 },
    ];
    expect(fitByImportance(parts, 20).map((part) => part.text[0])).toEqual(['b', 'c']);
  });

  it('keeps the newest lines, at least one', () => {
    const lines = ['one', 'two', 'three'].map((text) => ({ text: text.repeat(20) }));
    expect(fitLastLines(lines, 41, 500).map((line) => line.text.slice(0, 3))).toEqual(['two', 'thr']);
    expect(fitLastLines(lines, 0, 500)).toHaveLength(1);
  });
});
