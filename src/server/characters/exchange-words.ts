// What a character keeps of a person without asking a model: who wrote what, and what it said itself.
import type { Language } from '@/lib/localized';
import { shorten } from '@/lib/text';

const length = { said: 160, answer: 120, texts: 3 };

// A quotation mark inside would end the quotation for whoever reads it.
const plain = (text: string, max: number) => shorten(text.replace(/\s+/g, ' ').replace(/["“”「」]/g, "'"), max);

type Words = {
  known(name: string, times: number): string;
  wrote(name: string, texts: string, answer: string): string;
  commented(name: string, text: string, answer: string): string;
  quote(text: string): string;
  between: string;
};

const words: Record<Language, Words> = {
  en: {
    known: (name, times) =>
      `I know ${name} from what we wrote to each other (${times} ${times === 1 ? 'time' : 'times'} so far).`,
    wrote: (name, texts, answer) => `${name} told me: ${texts}. I answered: "${answer}".`,
    commented: (name, text, answer) => `${name} wrote where all can read it: "${text}". I answered: "${answer}".`,
    quote: (text) => `"${text}"`,
    between: ', ',
  },
  zh: {
    known: (name, times) => `我和${name}是在网上来往中认识的（至今${times}次）。`,
    wrote: (name, texts, answer) => `${name}对我说过：${texts}。我回答：「${answer}」。`,
    commented: (name, text, answer) => `${name}公开写道：「${text}」。我回应：「${answer}」。`,
    quote: (text) => `「${text}」`,
    between: '、',
  },
};

/** How a character sees a person before it has thought about it. */
export const knownText = (language: Language, name: string, times: number): string => words[language].known(name, times);

/** One exchange in private. `said`: the person's messages that were answered, oldest first. */
export function wroteText(language: Language, { name, said, answer }: { name: string; said: readonly string[]; answer: string }) {
  const { wrote, quote, between } = words[language];
  const texts = said.slice(-length.texts).map((text) => quote(plain(text, length.said)));
  return wrote(name, texts.join(between), plain(answer, length.answer));
}

/** One exchange under a post. */
export const commentedText = (language: Language, { name, said, answer }: { name: string; said: string; answer: string }) =>
  words[language].commented(name, plain(said, length.said), plain(answer, length.answer));
