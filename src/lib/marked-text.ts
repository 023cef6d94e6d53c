// The one reading of `#tags`, `@names` and addresses in a text: for links on the page, for search, and for the rows of who is named.

/** `name`: of a tag without its sign, folded; of a mention the longest name that it can be, as `nameKey` spells it. */
export type TextPart = { at: number; kind: 'words' | 'tag' | 'mention' | 'address'; words: string; name: string };

// Latin letters and digits stick to what follows (mail addresses, C#, a path); Chinese and Japanese are written without spaces.
const han = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}`;
const apart = String.raw`(?<![[\p{L}\p{N}\p{M}]--[${han}]])(?<![_#＃@＠&\/.\-])`;
const picture = String.raw`\p{Extended_Pictographic}(?:[\p{Emoji_Modifier}\uFE0F]|\u200D\p{Extended_Pictographic})*`;
const address = String.raw`(?<address>https?:\/\/[^\s<>"'，。！？；：、（）【】「」]+)`;
/** A second sign closes a tag, as some write it: `#rain#`. Numbers alone are no tag. */
const tag = String.raw`${apart}[#＃](?<tag>(?!\p{N}+(?![\p{L}\p{M}_]))(?:[\p{L}\p{N}_]\p{M}*|${picture}){1,50})[#＃]?`;
const mention = String.raw`${apart}[@＠](?<mention>[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.\-]{1,48}[\p{L}\p{M}\p{N}_])`;
const marks = new RegExp(`${address}|${tag}|${mention}`, 'gv');

/** What ends an address in a sentence and is no part of it. */
const afterAddress = /[.,;:!?)\]}]+$/;
const shortestName = 3;

/** Two spellings of one tag are one. */
export const tagKey = (tag: string) => tag.normalize('NFKC').toLowerCase().replace(/^#/, '').replace(/#$/, '');
/** Names differ neither by case nor by the width of their letters. */
export const nameKey = (name: string) => name.normalize('NFKC').toLowerCase().normalize('NFKC');

/**
 * A text in pieces, in order, nothing lost. Of `@names` those are mentions that `isName` knows (by `nameKey`): in a language without
 * spaces only that tells where a name ends.
 */
export function partsOf(text: string, isName: (key: string) => boolean): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  const add = (kind: TextPart['kind'], words: string, name = '') => {
    if (words !== '') parts.push({ at: end, kind, words, name });
    end += words.length;
  };
  for (const match of text.matchAll(marks)) {
    // A shorter name was taken than was read.
    if (match.index < end) continue;
    add('words', text.slice(end, match.index));
    const { address: link, tag: word, mention: name } = match.groups ?? {};
    if (link !== undefined) add('address', link.replace(afterAddress, ''));
    else if (word !== undefined) add('tag', match[0], tagKey(word));
    else {
      const known = namesIn(name ?? '').find((candidate) => isName(nameKey(candidate)));
      if (known !== undefined) add('mention', `${match[0].slice(0, 1)}${known}`, nameKey(known));
    }
  }
  add('words', text.slice(end));
  return parts;
}

/** Every tag, each once, without its sign and folded. */
export function tagsOf(text: string): string[] {
  return distinct(partsOf(text, () => false).flatMap(({ kind, name }) => (kind === 'tag' ? [name] : [])));
}

/** Every name that could be meant, by `nameKey`, each once: to be looked up. */
export function possibleNames(text: string): string[] {
  const names = [...text.matchAll(marks)].flatMap(({ groups }) => (groups?.mention ? namesIn(groups.mention) : []));
  return distinct(names.map(nameKey));
}

/** The names that are meant, by `nameKey`, each once. */
export function namesMeant(text: string, isName: (key: string) => boolean): string[] {
  return distinct(partsOf(text, isName).flatMap(({ kind, name }) => (kind === 'mention' ? [name] : [])));
}

const distinct = (names: readonly string[]) => [...new Set(names)];

const mayEndBefore = new RegExp(`[${han}.\\-]`, 'u');

/** The readings of what follows an `@`, longest first: whole, or cut before a sign that needs no space before it. */
function namesIn(written: string): string[] {
  const signs = [...written];
  const cuts = signs.flatMap((sign, at) => (at >= shortestName && mayEndBefore.test(sign) ? [signs.slice(0, at).join('')] : []));
  return [written, ...cuts.reverse()].filter((name) => [...name].length >= shortestName && !/[.-]$/.test(name));
}

const writing = new RegExp(
  `${apart}(?:[@＠](?<name>[\\p{L}\\p{M}\\p{N}_.\\-]{1,30})|[#＃](?<tag>(?:[\\p{L}\\p{N}_]\\p{M}*|${picture}){1,50}))$`,
  'v',
);

/** The beginning of a name after an `@`, or of a tag after a `#`, at the end of this text, where somebody is writing one. */
export function markBeingWritten(before: string): { kind: 'name' | 'tag'; prefix: string } | null {
  const { name, tag } = writing.exec(before)?.groups ?? {};
  if (name !== undefined) return { kind: 'name', prefix: name };
  return tag === undefined ? null : { kind: 'tag', prefix: tag };
}
