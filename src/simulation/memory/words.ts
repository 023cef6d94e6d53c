// The sentences in which the world itself tells what was seen, heard or received.
import type { Language } from '@/lib/localized';
import type { AlarmKind } from '../state';

export type MemoryWords = {
  met(name: string, place: string): string;
  gave(name: string, item: string): string;
  wasGiven(name: string, item: string): string;
  alarm(kind: AlarmKind, place: string, isInside: boolean): string;
  noticed(sense: 'sight' | 'sound', what: string, place: string): string;
  /** `said`: what was written, where that is known */
  wrote(name: string, said: string, answer: string): string;
};

const words: Record<Language, MemoryWords> = {
  en: {
    met: (name, place) => (place ? `I met ${name} at ${place}.` : `I met ${name} on the way.`),
    gave: (name, item) => `I gave ${name} this: ${item}.`,
    wasGiven: (name, item) => `${name} gave me this: ${item}.`,
    alarm(kind, place, isInside) {
      const what = kind === 'fire' ? 'a fire alarm' : 'a loud noise';
      return isInside ? `There was ${what} at ${place} while I was there.` : `I heard ${what} from ${place}.`;
    },
    noticed: (sense, what, place) => (sense === 'sight' ? `At ${place} I saw ${what}.` : `I heard ${what} at ${place}.`),
    wrote: (name, said, answer) =>
      said ? `${name} wrote to me: “${said}” I answered: “${answer}”` : `I answered a message of ${name}: “${answer}”`,
  },
  zh: {
    met: (name, place) => (place ? `我在${place}遇到了${name}。` : `我在路上遇到了${name}。`),
    gave: (name, item) => `我送了${name}一样东西：${item}。`,
    wasGiven: (name, item) => `${name}送了我一样东西：${item}。`,
    alarm(kind, place, isInside) {
      const what = kind === 'fire' ? '火警' : '一声巨响';
      return isInside ? `我在${place}的时候，那里响起了${what}。` : `我听见${place}传来${what}。`;
    },
    noticed: (sense, what, place) => (sense === 'sight' ? `我在${place}看到了${what}。` : `我在${place}一带听到了${what}。`),
    wrote: (name, said, answer) => (said ? `${name}写信给我：“${said}”我回了：“${answer}”` : `我回了${name}的消息：“${answer}”`),
  },
};

export const memoryWords = (language: Language): MemoryWords => words[language];
