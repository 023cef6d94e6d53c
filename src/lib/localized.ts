export const languages = ['en', 'zh'] as const;
export type Language = (typeof languages)[number];

/** The same text in each language of the interface. */
export type Localized = { en: string; zh: string };

export function isLanguage(value: unknown): value is Language {
  return value === 'en' || value === 'zh';
}

/** The language a text is written in, by its script: any Han character makes it Chinese. */
export function languageOf(text: string): Language {
  return /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
}

/** The cookie that holds the language chosen in a browser. */
export const languageCookie = 'kith-language';
