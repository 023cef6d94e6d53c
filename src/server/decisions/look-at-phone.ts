// One look at the phone: each conversation is a question of its own, what everybody can read is one question together.
import type { ChoiceOf } from '@/simulation/answer';
import { mayWriteTo, wantsAnswer } from '@/simulation/habits/restraint';
import { postsInTime } from '@/simulation/phone-time';
import { answerMessages } from './answer-messages';
import { goThroughFeed } from './go-through-feed';
import type { Mind } from './mind';

/** Answers first, then the posts that there is time for; a post of one's own now and then. No question when nothing is new. */
export async function lookAtPhone(mind: Mind): Promise<ChoiceOf<'use-phone'>> {
  const { reads, me, state } = mind;
  const newest = await reads.feed(me.id);
  const threads = (await reads.threads(me.id)).filter((one) => one.groupId !== null || mayWriteTo(me, one.characterId, state));
  const comments = (await reads.comments(me.id)).filter((one) => wantsAnswer(state, one));
  const { leftOut: notSent, ...replies } = await answerMessages(mind, threads);
  const posts = newest.slice(0, postsInTime(threads.length + comments.length));
  const { leftOut: notPublished, ...seen } = await goThroughFeed(mind, { comments, posts });
  const leftOut = notSent + notPublished;
  return { action: 'use-phone', ...replies, ...seen, ...(leftOut > 0 ? { leftOut } : {}) };
}
