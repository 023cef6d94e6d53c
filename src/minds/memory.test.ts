import { describe, expect, it } from 'vitest';
import { fitMemories } from './fit-memories';
import { decayPerHour, pickMemories, weights } from './pick-memories';
import { type KeptMemory, recall } from './recall';
import { lexicalRelevance, lexicalUnits } from './relevance';
import { estimateTokens, fitLastLines, partTokens } from './token-budget';

const names = (list: readonly { text: string }[]) => list.map(({ text }) => text);

describe('I04: what comes to mind', () => {
  it('I04: of memories alike in all else the newer comes first, and one that was thought of again is new', () => {
    const about = (text: string, minutesAgo: number) => ({ text, importance: 5, minutesAgo });
    expect(names(pickMemories([about('old', 9000), about('new', 60), about('older', 20_000)], '', 3))).toEqual([
      'new',
      'old',
      'older',
    ]);
    expect(decayPerHour).toBe(0.995);
  });

  it('I04: recency, importance and relevance weigh the same, each over the range of what is compared', () => {
    expect(weights).toEqual({ recency: 1, importance: 1, relevance: 1 });
    // One leads in each: the sums of the three are 1, so the order given stays.
    const newest = { text: 'walked home', importance: 1, minutesAgo: 0 };
    const gravest = { text: 'the bridge fell', importance: 3, minutesAgo: 60_000 };
    const fitting = { text: 'jasmine tea', importance: 1, minutesAgo: 60_000 };
    for (const order of [
      [newest, gravest, fitting],
      [fitting, newest, gravest],
    ])
      expect(pickMemories(order, 'jasmine tea', 3)).toEqual(order);
    // Two of three beat one.
    const both = { text: 'jasmine tea', importance: 3, minutesAgo: 60_000 };
    expect(pickMemories([newest, gravest, fitting, both], 'jasmine tea', 1)).toEqual([both]);
  });

  it('I04: a story: who thinks of tea remembers who likes it, before the walk of a minute ago', () => {
    const tea = { text: 'Anna likes jasmine tea', importance: 5, minutesAgo: 3000 };
    const walk = { text: 'I walked home', importance: 3, minutesAgo: 5 };
    const bridge = { text: 'The bridge was my first', importance: 9, minutesAgo: 90_000 };
    expect(pickMemories([walk, bridge, tea], 'which tea does Anna like', 2)).toEqual([tea, walk]);
  });

  it('I04: 说起茉莉花茶，想起的是爱喝茉莉的人', () => {
    const tea = { text: '安娜爱喝茉莉花茶', importance: 5, minutesAgo: 9000 };
    const guitar = { text: '里奥会弹吉他', importance: 5, minutesAgo: 3000 };
    const bridge = { text: '桥是我造的第一座', importance: 5, minutesAgo: 90_000 };
    expect(pickMemories([guitar, bridge, tea], '茉莉花茶', 1)).toEqual([tea]);
  });

  it('I04: words fit by their stems in English and by pairs of signs in Chinese', () => {
    expect([...lexicalUnits('我喜欢茉莉')]).toEqual(['我喜', '喜欢', '欢茉', '茉莉']);
    expect([...lexicalUnits('The cats and a dog')]).toEqual(['cat', 'dog']);
    expect(lexicalRelevance(lexicalUnits('茉莉花茶'), '他爱喝茉莉')).toBeGreaterThan(0);
    expect(lexicalRelevance(lexicalUnits('jasmine tea'), 'Leo plays the guitar')).toBe(0);
  });
});

const kept = (id: string, more: Partial<KeptMemory>): KeptMemory => ({
  id,
  kind: 'knowledge',
  targetId: null,
  text: id,
  importance: 5,
  minute: 1000,
  day: null,
  how: 'saw',
  fromId: null,
  usedMinute: null,
  ...more,
});
const now = { query: '', minute: 5000, language: 'en' as const, nameOf: (id: string) => (id === 'leo' ? 'Leo' : null) };

describe('I02: what a prompt shows of it', () => {
  it('I02: the setting, the important, the days newest first, and the ten pieces of knowledge that rank highest, with how they are known', () => {
    const knowledge = Array.from({ length: 12 }, (_, i) => kept(`fact ${i}`, { importance: i < 2 ? 1 : 7 }));
    const days = [2, 4, 3].map((day) => kept(`day ${day}`, { kind: 'daily', day }));
    const all = [kept('Kith is a town.', { kind: 'common' }), kept('I paint.', { kind: 'important' }), ...days, ...knowledge];
    const { commonMemories, memories } = recall([...all, kept('from Leo', { how: 'told', fromId: 'leo', importance: 9 })], now);
    expect(commonMemories).toEqual(['Kith is a town.']);
    expect(memories.important).toBe('I paint.');
    expect(memories.days.map(({ day }) => day)).toEqual([4, 3, 2]);
    expect(memories.knowledge).toHaveLength(10);
    expect(memories.knowledge[0]).toEqual({ text: 'from Leo', how: 'told by Leo' });
    expect(names(memories.knowledge)).not.toContain('fact 0');
  });

  it('I02: what was written in private comes up only where it is about the one who wrote it', () => {
    const letters = [1, 2, 3].map((n) => kept(`letter ${n}`, { how: 'wrote', targetId: 'leo', minute: 1000 + n }));
    const { memories, relationships, inPrivate } = recall(
      [...letters, kept('A friend.', { kind: 'relationship', targetId: 'leo' })],
      now,
    );
    expect(memories.knowledge).toEqual([]);
    expect(relationships.get('leo')).toBe('A friend.');
    expect(inPrivate.get('leo')).toBe('A friend. letter 2 letter 3');
  });

  it('I02: all of it stays within the budget, in both languages, the least important going first', () => {
    for (const word of ['word ', '字']) {
      const text = word.repeat(180);
      const remembered = {
        important: word.repeat(1000),
        days: Array.from({ length: 14 }, (_, i) => ({ day: 20 - i, text })),
        knowledge: Array.from({ length: 10 }, (_, i) => ({ text: `${i} ${text}`, how: 'seen' })),
      };
      const { important, days, knowledge } = fitMemories(remembered);
      const tokens = [important ?? '', ...names(days), ...names(knowledge)].reduce((sum, one) => sum + estimateTokens(one), 0);
      expect(tokens).toBeLessThanOrEqual(partTokens.memories.all);
      expect(days[0]?.day).toBe(20);
      expect(knowledge[0]?.text.startsWith('0')).toBe(true);
    }
    const few = { important: 'I paint.', days: [{ day: 1, text: 'Quiet.' }], knowledge: [{ text: 'A fact.', how: 'seen' }] };
    expect(fitMemories(few)).toEqual(few);
  });
});

describe('the token budget', () => {
  it('counts four letters or one Chinese character as a token', () => {
    expect(estimateTokens('abcdefgh')).toBe(2);
    expect(estimateTokens('今天很好')).toBe(4);
    expect(estimateTokens('今天ab')).toBe(3);
  });

  it('keeps the newest lines, at least one', () => {
    const lines = ['one', 'two', 'three'].map((text) => ({ text: text.repeat(20) }));
    expect(fitLastLines(lines, 41, 500).map((line) => line.text.slice(0, 3))).toEqual(['two', 'thr']);
    expect(fitLastLines(lines, 0, 500)).toHaveLength(1);
  });
});
