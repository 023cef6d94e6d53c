// Who in a group is meant by a message, and who of those who live there answers it. Rules, so that a model is asked only for wording.

/** `names`: all that somebody is called by, in both languages and on the network. */
export type Named = { id: string; names: readonly string[] };

const latin = /[\p{Script=Latin}\p{N}_]/u;

/** The place of a name in a text, as a word of its own where words are set apart; -1 when it is not there. */
function placeOf(text: string, name: string): number {
  const wanted = name.trim().toLowerCase();
  if (wanted === '') return -1;
  const inText = text.toLowerCase();
  const isPart = (at: number, beside: string | undefined) => latin.test(inText[at] ?? '') && latin.test(beside ?? '');
  for (let at = inText.indexOf(wanted); at >= 0; at = inText.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    if (!isPart(at, inText[at - 1]) && !isPart(end - 1, inText[end])) return at;
  }
  return -1;
}

/** Those whom a text names, plainly or with an @, in the order in which it does. */
export function addressedIn(text: string, everybody: readonly Named[]): string[] {
  return everybody
    .map(({ id, names }) => ({ id, at: Math.min(...names.map((name) => placeOf(text, name)).filter((place) => place >= 0)) }))
    .filter(({ at }) => Number.isFinite(at))
    .sort((one, other) => one.at - other.at)
    .map(({ id }) => id);
}

export const groupRules = {
  /** characters that answer one message */
  answersToOne: 2,
  /** messages of characters in a row, after which they wait for a person */
  longestChain: 3,
  /** so many messages back somebody still counts as being in the conversation */
  recentLines: 3,
  /** wall milliseconds between two answers of one character in one group */
  pauseMs: 15_000,
} as const;

export type GroupMoment = {
  text: string;
  senderId: string;
  /** those who could answer */
  characters: readonly Named[];
  people: number;
  /** who wrote before, the newest first */
  before: readonly { senderId: string; isCharacter: boolean }[];
};

/**
 * Which characters answer a message in a group: those it names; where it names nobody, the one who is in the conversation with its
 * sender; to a person who is alone among characters, at least one. Characters among themselves stop after `longestChain`.
 */
export function whoAnswers(moment: GroupMoment): string[] {
  const { text, senderId, people, before } = moment;
  const characters = moment.characters.filter(({ id }) => id !== senderId);
  const isFromCharacter = characters.length < moment.characters.length;
  if (isFromCharacter && chainLength(before) + 1 >= groupRules.longestChain) return [];
  const named = addressedIn(text, characters);
  if (named.length > 0) return named.slice(0, groupRules.answersToOne);
  if (isFromCharacter) return [];
  const spokeLast = before.slice(0, groupRules.recentLines).find((line) => line.isCharacter)?.senderId;
  const partner = characters.find(({ id }) => id === spokeLast);
  if (partner) return [partner.id];
  return people === 1 ? longestSilent(characters, before) : [];
}

function chainLength(before: GroupMoment['before']): number {
  const person = before.findIndex((line) => !line.isCharacter);
  return person < 0 ? before.length : person;
}

function longestSilent(characters: readonly Named[], before: GroupMoment['before']): string[] {
  const silence = ({ id }: Named) => {
    const at = before.findIndex(({ senderId }) => senderId === id);
    return at < 0 ? Number.POSITIVE_INFINITY : at;
  };
  const [first] = characters.toSorted((one, other) => silence(other) - silence(one) || (one.id < other.id ? -1 : 1));
  return first ? [first.id] : [];
}
