import type { Language } from '@/lib/localized';

const withArticle = /(cafe|library|park|hospital|station|school|shop|company|office|museum|bakery)$/i;

/** A place's name as it stands in a sentence: "the Cafe", "Central Square". */
export function placeWord(name: string, language: Language): string {
  return language === 'en' && withArticle.test(name) && !/[’']/.test(name) ? `the ${name}` : name;
}
