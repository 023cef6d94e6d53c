// What of a stranger's card becomes what here. All of it is text about somebody: nothing in it is obeyed, and what is an order to a model is left out.
import { languageOf } from '@/lib/localized';
import { cleanText, shorten } from '@/lib/text';
import type { CharacterForm } from '../inputs/characters';
import { limits } from '../limits';
import type { BookEntry, CardData } from './card-schema';

/** What an operator should know before saving. */
export const cardNotes = [
  'orders-left-out',
  'greetings-left-out',
  'shortened',
  'age-unknown',
  'memories-left-out',
  'home-unknown',
  'strangers-left-out',
] as const;
export type CardNote = (typeof cardNotes)[number];

export type FromCard = { form: CharacterForm; notes: CardNote[] };

const sizes = limits.character;
const both = (text: string) => ({ en: text, zh: text });
const one = (text: string, max: number) => shorten(cleanText(text), max);

/** Everything that can be read out of the fields; empty where there is nothing, so that a form shows what is missing. */
export function fromCard(card: CardData): FromCard {
  const notes = new Set<CardNote>();
  const data = plainTexts(card);
  const fit = (text: string, max: number) => {
    if (cleanText(text).length > max) notes.add('shortened');
    return one(text, max);
  };
  const [description, rest] = split(cleanText(data.description), sizes.description);
  const age = ageIn(`${data.description}\n${data.personality}`);
  if (age === 0) notes.add('age-unknown');
  if (data.system_prompt || data.post_history_instructions) notes.add('orders-left-out');
  if (data.alternate_greetings.length > 0) notes.add('greetings-left-out');
  const told = [...pieces(rest), ...bookOf(data.character_book?.entries ?? [])];
  if (told.length > sizes.knowledge) notes.add('memories-left-out');
  const name = fit(data.name, sizes.name);
  const form: CharacterForm = {
    username: usernameFrom(name),
    bio: fit(data.creator_notes, limits.bio.max),
    persona: {
      name: both(name),
      age,
      occupation: both(''),
      description: both(description),
      traits: listed(data.personality, sizes.trait, sizes.traits),
      speakingStyle: both(fit(voiceOf(data), sizes.speakingStyle)),
      interests: data.tags
        .map((tag) => both(one(tag, sizes.interest)))
        .filter(({ en }) => en)
        .slice(0, sizes.interests),
      goals: [],
    },
    life: { homeId: '', workplaceId: null, bedtime: 22 * 60 + 30, routine: [] },
    coins: 50,
    importantMemory: fit(data.scenario, limits.longMemory.max),
    knowledge: told.slice(0, sizes.knowledge),
    relationships: [],
  };
  return { form, notes: [...notes] };
}

/** `{{char}}` is its name; `{{user}}` is whoever it talks with. Comments and other macros mean nothing here. */
function plainTexts(card: CardData): CardData {
  const you = languageOf(card.description) === 'zh' ? '你' : 'you';
  const plain = (text: string) =>
    text
      .replace(/\{\{char\}\}|<char>|<bot>/giu, card.name)
      .replace(/\{\{user\}\}|<user>/giu, you)
      .replace(/\{\{[^{}]{0,200}\}\}/gu, '')
      .trim();
  const entries = (card.character_book?.entries ?? []).map((entry) => ({ ...entry, content: plain(entry.content) }));
  const { description, personality, scenario, first_mes, mes_example, creator_notes, tags } = card;
  return {
    ...card,
    name: plain(card.name),
    description: plain(description),
    personality: plain(personality),
    scenario: plain(scenario),
    first_mes: plain(first_mes),
    mes_example: plain(mes_example),
    creator_notes: plain(creator_notes),
    tags: tags.map(plain),
    character_book: { entries },
  };
}

/** How it speaks is shown rather than said: an example, and how it greets. */
const voiceOf = ({ mes_example, first_mes }: CardData) =>
  [mes_example.replace(/<START>/giu, '').trim(), first_mes].filter((text) => text !== '').join('\n');

const listed = (text: string, max: number, most: number) =>
  text
    .split(/[,;，；、。|\n]|\.\s/u)
    .map((part) => cleanText(part).replace(/\.$/u, ''))
    .filter((part) => part !== '' && part.length <= max)
    .slice(0, most)
    .map(both);

/** 0: it does not say. */
function ageIn(text: string): number {
  const said =
    /\b(\d{1,3})[ -]?(?:years?[ -]old|y\/?o)\b|\bage[ds]?\b\D{0,5}(\d{1,3})\b|(?:年龄|年纪)\D{0,3}(\d{1,3})|(\d{1,3})\s*岁/iu.exec(
      text,
    );
  const age = Number(said?.slice(1).find((part) => part !== undefined) ?? 0);
  return age <= sizes.age ? age : 0;
}

/** After the last sentence that fits. */
function split(text: string, max: number): [string, string] {
  if (text.length <= max) return [text, ''];
  const head = text.slice(0, max);
  const end = Math.max(...['\n', '. ', '。', '！', '？'].map((sign) => head.lastIndexOf(sign) + 1));
  const at = end > max / 2 ? end : max - 1;
  return [text.slice(0, at).toWellFormed().trim(), text.slice(at).toWellFormed().trim()];
}

function pieces(text: string): CharacterForm['knowledge'] {
  const found: CharacterForm['knowledge'] = [];
  for (let rest = text; rest !== '' && found.length <= sizes.knowledge; ) {
    const [piece, after] = split(rest, limits.memory.max);
    if (piece) found.push({ text: one(piece, limits.memory.max), importance: 6 });
    rest = after === rest ? '' : after;
  }
  return found.filter((memory) => memory.text !== '');
}

/** What it always knows weighs more. */
const bookOf = (entries: readonly BookEntry[]) =>
  entries
    .filter(({ enabled }) => enabled)
    .map(({ content, constant }) => ({ text: one(content, limits.memory.max), importance: constant ? 7 : 5 }))
    .filter(({ text }) => text !== '');

/** Letters and digits of the name; at least as long as a username must be. */
function usernameFrom(name: string): string {
  const letters = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/gu, '');
  return letters === '' ? '' : letters.padEnd(limits.username.min, '_').slice(0, limits.username.max);
}
