import { describe, expect, it } from 'vitest';
import { resolveLanguage } from './resolve-language';

describe('the language of the interface', () => {
  it.each([
    ['zh', 'en-US,en;q=0.9', 'zh'],
    [undefined, 'zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    [undefined, 'fr-FR,en;q=0.5,zh;q=0.7', 'zh'],
    [undefined, 'zh;q=0,en;q=0.1', 'en'],
    [undefined, 'fr', 'en'],
    [undefined, null, 'en'],
    ['klingon', 'zh', 'zh'],
    [undefined, ';;;q=x,,', 'en'],
  ])('cookie %s and header %s give %s', (cookie, header, language) => {
    expect(resolveLanguage(cookie, header)).toBe(language);
  });
});
