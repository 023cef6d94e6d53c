import type { Language } from '@/lib/localized';
import type { CardCharacter } from './kith-block';

const words = {
  en: {
    age: 'Age',
    occupation: 'Occupation',
    wants: 'Wants',
    town: 'Lives in Kith, a small town with a social network of its own.',
    colon: ': ',
    comma: ', ',
  },
  zh: {
    age: '年龄',
    occupation: '职业',
    wants: '想做到',
    town: '住在Kith，一个有自己社交网络的小镇。',
    colon: '：',
    comma: '、',
  },
};

export const cardVersions = { v2: 'chara_card_v2', v3: 'chara_card_v3' } as const;
export type CardVersion = keyof typeof cardVersions;

/** The fields that every application reads. */
export function cardTexts({ bio, persona }: CardCharacter, language: Language) {
  const say = words[language];
  const own = (texts: readonly { en: string; zh: string }[]) => texts.map((text) => text[language]).join(say.comma);
  const facts = [
    `${say.age}${say.colon}${persona.age}`,
    `${say.occupation}${say.colon}${persona.occupation[language]}`,
    ...(persona.goals.length > 0 ? [`${say.wants}${say.colon}${own(persona.goals)}`] : []),
  ];
  return {
    name: persona.name[language],
    description: [persona.description[language], '', ...facts].join('\n'),
    personality: own(persona.traits),
    scenario: say.town,
    mes_example: persona.speakingStyle[language],
    creator_notes: bio,
    tags: persona.interests.map((interest) => interest[language]),
  };
}

/** A card of that version, as plain data. What it remembers is a book as well, so that other applications can use it. */
export function toCard(character: CardCharacter, { language, version }: { language: Language; version: CardVersion }) {
  const memories = [
    ...(character.importantMemory ? [{ keys: [], content: character.importantMemory, constant: true }] : []),
    ...character.relationships
      .filter(({ text }) => text)
      .map(({ username, text }) => ({ keys: [username], content: text, constant: false })),
    ...character.knowledge.map(({ text }) => ({ keys: [], content: text, constant: false })),
  ];
  const entries = memories.map((entry, index) => ({
    ...entry,
    extensions: {},
    enabled: true,
    insertion_order: index,
    use_regex: false,
  }));
  return {
    spec: cardVersions[version],
    spec_version: version === 'v2' ? '2.0' : '3.0',
    data: {
      ...cardTexts(character, language),
      first_mes: '',
      system_prompt: '',
      post_history_instructions: '',
      alternate_greetings: [],
      ...(version === 'v3' ? { group_only_greetings: [] } : {}),
      creator: 'Kith',
      character_version: '1',
      character_book: { extensions: {}, entries },
      extensions: { kith: { version: 1, language, character } },
    },
  };
}
