// What was written in a stretch of life, and how much of it was written before.
import { isTooAlike } from '@/minds/too-alike';
import type { WorldEvent } from '@/simulation/event';

export const writtenKinds = ['post-published', 'post-commented', 'message-sent', 'group-message-sent'] as const;
export type WrittenKind = (typeof writtenKinds)[number];

export const textsOf = (events: readonly { event: WorldEvent }[], kinds: readonly WrittenKind[]): string[] =>
  events.flatMap(({ event }) => (isWritten(event, kinds) ? [event.text] : []));

const isWritten = (event: WorldEvent, kinds: readonly string[]): event is Extract<WorldEvent, { type: WrittenKind }> =>
  kinds.includes(event.type);

/** Share of the texts, 0 to 1, that an earlier one says word for word. */
export const exactDuplicates = (texts: readonly string[]): number => share(texts.length - new Set(texts).size, texts.length);

/** Texts before a text that it is held against. */
const heldAgainst = 100;

/** Share of the texts, 0 to 1, that are too alike to one of the hundred before (minds/too-alike.ts). */
export function nearDuplicates(texts: readonly string[]): number {
  const found = texts.filter((text, i) => texts.slice(Math.max(0, i - heldAgainst), i).some((other) => isTooAlike(text, other)));
  return share(found.length, texts.length);
}

/**
 * Share of different pairs of neighbouring words, or signs in Chinese, among all of the first `most`: distinct-2 of Li et al. 2016, cut off
 * because it falls with length.
 */
export function distinctPairs(texts: readonly string[], most = 5000): number {
  const pairs = texts.flatMap(pairsIn).slice(0, most);
  return share(new Set(pairs).size, pairs.length);
}

function pairsIn(text: string): string[] {
  const words = text.toLowerCase().match(/\p{Script=Han}|[^\P{L}\p{Script=Han}]+|\p{N}+/gu) ?? [];
  return words.slice(1).map((word, i) => `${words[i]} ${word}`);
}

export const share = (part: number, all: number): number => (all === 0 ? 0 : part / all);
