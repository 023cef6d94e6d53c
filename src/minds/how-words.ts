import type { Language } from '@/lib/localized';

type Words = { [how: string]: string | ((name: string) => string) };

const words: Record<Language, { known: Words; otherwise: string; somebody: string }> = {
  en: {
    known: {
      given: 'known for long',
      saw: 'seen',
      heard: 'heard',
      did: 'lived',
      told: (name) => `told by ${name}`,
      read: (name) => `read in a post by ${name}`,
      wrote: (name) => `${name} wrote it`,
      reflected: 'thought about it',
    },
    otherwise: 'remembered',
    somebody: 'somebody',
  },
  zh: {
    known: {
      given: '早就知道',
      saw: '亲眼看到',
      heard: '亲耳听到',
      did: '亲身经历',
      told: (name) => `听${name}说的`,
      read: (name) => `在${name}的帖子里读到`,
      wrote: (name) => `${name}写来的`,
      reflected: '自己想明白的',
    },
    otherwise: '记得',
    somebody: '别人',
  },
};

/** In a few words how one knows something, and from whom. */
export function howWords(language: Language, how: string, name: string | null): string {
  const { known, otherwise, somebody } = words[language];
  const said = known[how] ?? otherwise;
  return typeof said === 'string' ? said : said(name ?? somebody);
}
