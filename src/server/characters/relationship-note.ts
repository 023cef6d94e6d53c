import type { Language } from '@/lib/localized';
import { shorten } from '@/lib/text';

const told = 6;
const words = {
  en: {
    count: (name: string, times: number) => `I know ${name} from private messages (${times} from them so far).`,
    said: (name: string, texts: string) => `${name} told me: ${texts}.`,
    answered: (text: string) => `Last I answered: "${text}".`,
    quote: (text: string) => `"${text}"`,
    between: ', ',
  },
  zh: {
    count: (name: string, times: number) => `我和${name}是在私信里认识的（对方至今写来${times}条）。`,
    said: (name: string, texts: string) => `${name}对我说过：${texts}。`,
    answered: (text: string) => `我上次回答：「${text}」。`,
    quote: (text: string) => `「${text}」`,
    between: '、',
  },
} satisfies Record<Language, unknown>;

/** What a character keeps of its messages with one person, in a few sentences. `said` are that person's messages, oldest first. */
export function relationshipNote(note: {
  language: Language;
  person: string;
  said: string[];
  times: number;
  answer: string;
}): string {
  const { count, said, answered, quote, between } = words[note.language];
  const texts = note.said.slice(-told).map((text) => quote(shorten(text.replace(/\s+/g, ' '), 120)));
  return [
    count(note.person, note.times),
    ...(texts.length > 0 ? [said(note.person, texts.join(between))] : []),
    answered(shorten(note.answer.replace(/\s+/g, ' '), 160)),
  ].join(' ');
}
