import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import en from '../../messages/en.json' with { type: 'json' };
import zh from '../../messages/zh.json' with { type: 'json' };
import { errorCodes } from '../lib/errors';

type Tree = { [key: string]: string | Tree };

function leaves(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) => {
    const here = path ? `${path}.${key}` : key;
    return typeof value === 'string' ? [[here, value] satisfies [string, string]] : leaves(value, here);
  });
}

const namesIn = (text: string) => [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name))].sort();
const english = leaves(en);
const chinese = new Map(leaves(zh));

describe('the catalogues', () => {
  it('say the same things in both languages', () => {
    expect([...chinese.keys()].sort()).toEqual(english.map(([key]) => key).sort());
  });

  it('use the same arguments in both languages', () => {
    for (const [key, text] of english) expect(namesIn(chinese.get(key) ?? ''), key).toEqual(namesIn(text));
  });

  it('leave nothing empty', () => {
    for (const [key, text] of [...english, ...chinese]) expect(text.trim(), key).not.toBe('');
  });

  it.each([
    ['en', english],
    ['zh', [...chinese]],
  ] as const)('are well-formed in %s', (locale, entries) => {
    for (const [key, text] of entries) {
      const problems: string[] = [];
      const messages = { text };
      const t = createTranslator({ locale, messages, onError: (error) => problems.push(`${key}: ${error.message}`) });
      const names = namesIn(text).map((name) => [name, 3]);
      const tags = [...text.matchAll(/<(\w+)>/g)].map(([, tag]) => [tag, (inner: string) => inner]);
      t.markup('text', Object.fromEntries([...names, ...tags]));
      expect(problems).toEqual([]);
    }
  });

  it('never wait in Chinese for a plural “one”, which that language does not have: a text for one asks for =1', () => {
    for (const [key, text] of chinese) expect(text, key).not.toMatch(/\bone \{/);
  });

  it('have words for every error code', () => {
    for (const code of errorCodes) expect(en.errors).toHaveProperty(code);
  });
});
