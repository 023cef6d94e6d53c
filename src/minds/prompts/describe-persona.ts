// How a prompt describes its character: the same bytes for the same persona, in so many tokens at most. Texts of a persona may come from a
// card that somebody found: each stands on a line of its own, so that none can look like a heading or a rule.
import type { Language, Localized } from '@/lib/localized';
import type { Persona } from '../persona';
import { shortenAtWord } from '../shorten-at-word';
import { estimateTokens } from '../token-budget';

/** Tokens of the description. Kith: three times what the demo town's longest needs. */
export const personaTokens = 600;

type Words = { [K in 'age' | 'gender' | 'occupation' | 'description' | 'traits' | 'voice' | 'interests' | 'goals']: string };

const words: { [L in Language]: { facts: Words; colon: string; comma: string } } = {
  en: {
    facts: {
      age: 'Age',
      gender: 'Gender',
      occupation: 'Occupation',
      description: 'About you',
      traits: 'Character',
      voice: 'How you speak',
      interests: 'What you love',
      goals: 'What you want',
    },
    colon: ': ',
    comma: ', ',
  },
  zh: {
    facts: {
      age: '年龄',
      gender: '性别',
      occupation: '职业',
      description: '关于你',
      traits: '性格',
      voice: '说话方式',
      interests: '喜欢的事',
      goals: '想做到的事',
    },
    colon: '：',
    comma: '、',
  },
};

/** A card that somebody wrote can begin no section of its own, nor open or close what frames the scene. */
export const inOneLine = (text: string) => text.replace(/\s+/gu, ' ').replaceAll('<', '‹').trim();

/** A line for each field that is filled in. */
export function describePersona(persona: Persona, language: Language): string[] {
  const full = linesOf(persona, language, Number.POSITIVE_INFINITY);
  if (tokensOf(full) <= personaTokens) return full;
  // The long texts give way: by halves until all of it fits.
  for (let longest = 600; longest > 20; longest = Math.floor(longest / 2)) {
    const lines = linesOf(persona, language, longest);
    if (tokensOf(lines) <= personaTokens) return lines;
  }
  return linesOf(persona, language, 20);
}

export const tokensOf = (lines: readonly string[]): number => estimateTokens(lines.join('\n'));

/** Is anything left out for want of room? */
export const isShortened = (persona: Persona, language: Language): boolean =>
  tokensOf(linesOf(persona, language, Number.POSITIVE_INFINITY)) > personaTokens;

function linesOf(persona: Persona, language: Language, longest: number): string[] {
  const { facts, colon, comma } = words[language];
  const own = (text: Localized | undefined) => inOneLine(text?.[language] ?? '');
  const short = (text: string) => (text.length > longest ? shortenAtWord(text, longest) : text);
  const list = (texts: readonly Localized[]) => texts.map(own).join(comma);
  const fact = (label: string, value: string) => (value ? [`- ${label}${colon}${value}`] : []);
  return [
    ...fact(facts.age, String(persona.age)),
    ...fact(facts.gender, own(persona.gender)),
    ...fact(facts.occupation, own(persona.occupation)),
    ...fact(facts.description, short(own(persona.description))),
    ...fact(facts.traits, short(list(persona.traits))),
    ...fact(facts.voice, short(own(persona.speakingStyle))),
    ...fact(facts.interests, short(list(persona.interests))),
    ...fact(facts.goals, short(list(persona.goals))),
  ];
}
