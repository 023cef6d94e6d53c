import { chinesePhrases, englishPhrases } from './phrases';

// Joiners, full-width letters and curly apostrophes hide nothing.
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{Cf}'’`]/gu, '');

const words = (phrase: string): string => phrase.replace(' … ', '(?: \\S+){0,3} ');
const english = new RegExp(`(?:^| )(?:${englishPhrases.map(words).join('|')})(?= |$)`, 'u');
const chinese = new RegExp(chinesePhrases.join('|'), 'u');

/** Whether a person says, in either language, that they may be in danger from themselves. Looks for phrases and understands nothing. */
export function speaksOfCrisis(text: string): boolean {
  const cleaned = plain(text);
  const spaced = cleaned.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return english.test(spaced) || chinese.test(spaced.replaceAll(' ', ''));
}
