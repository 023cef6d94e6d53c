// Whatever a mind writes passes here: posts, comments, messages, lines in groups.
import { DomainError } from '@/lib/errors';
import type { ModelAnswer, ObjectPurpose } from '@/minds/answers';
import { repeated, type Words } from '@/minds/too-alike';
import type { Details, Mind } from './mind';

type Writing<P extends ObjectPurpose> = {
  purpose: P;
  details: Details<P>;
  /** the texts of an answer, in an order of their own, each with what stands beside it where it goes */
  wordsIn(answer: ModelAnswer<P>): Words[];
};

/** `stale`: which of `wordsIn(answer)`, by index, were written before and are to be left out. */
export type Fresh<P extends ObjectPurpose> = { answer: ModelAnswer<P>; stale: ReadonlySet<number> };

/** What a choice tells of the words that it leaves out. */
export const leftOut = (stale: ReadonlySet<number>) => (stale.size > 0 ? { leftOut: stale.size } : {});

/**
 * Asks for words, and once more when some of them repeat what one wrote lately or what stands beside them, with what was too alike. What is
 * alike then still is `stale`. When the second question fails, the first answer stands. Throws what the first question throws.
 */
export async function askForFreshWords<P extends ObjectPurpose>(mind: Mind, writing: Writing<P>): Promise<Fresh<P>> {
  const { purpose, details, wordsIn } = writing;
  const own = await mind.reads.ownTexts(mind.me.id);
  const heldAgainst = (answer: ModelAnswer<P>): Fresh<P> => ({ answer, stale: repeated(wordsIn(answer), own) });
  const first = heldAgainst(await mind.ask(purpose, details));
  if (first.stale.size === 0) return first;
  const tooAlike = wordsIn(first.answer).flatMap(({ text }, index) => (first.stale.has(index) ? [text] : []));
  try {
    return heldAgainst(await mind.ask(purpose, { ...details, tooAlike }));
  } catch (error) {
    // Nothing is lost that was fresh: the deadline may be near, or the model gone.
    if (error instanceof DomainError) return first;
    throw error;
  }
}
