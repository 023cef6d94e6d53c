// How far one gets with the phone in so many minutes: answers first, then what others posted, then a post of one's own.
import type { ChoiceOf } from './answer';
import { durations } from './constants';
import { phoneSession as rules } from './phone-limits';

export type PhoneTime = {
  replies: number;
  groupReplies: number;
  answers: number;
  /** posts */
  read: number;
  hasPosted: boolean;
  /** world minutes that all this takes */
  minutes: number;
};

/** `budget` in world minutes. A post takes what is left of it, if two minutes are, and ten at most. */
export function timeFor(choice: ChoiceOf<'use-phone'>, budget: number): PhoneTime {
  let left = budget;
  const take = (count: number, each: number) => {
    const done = Math.min(count, Math.floor(left / each));
    left -= done * each;
    return done;
  };
  const replies = take(choice.replies.length, rules.perReply);
  const groupReplies = take(choice.groupReplies?.length ?? 0, rules.perReply);
  const answers = take(choice.answers.length, rules.perAnswer);
  const read = take(choice.reactions.length, rules.perPost);
  const hasPosted = choice.post !== undefined && left >= rules.perPost;
  if (hasPosted) left -= Math.min(left, durations.publish);
  return { replies, groupReplies, answers, read, hasPosted, minutes: Math.max(rules.least, budget - left) };
}

/** How many posts one has the time to read after so many answers. */
export const postsInTime = (answers: number): number =>
  Math.max(0, Math.floor((rules.minutes - answers * rules.perReply) / rules.perPost));
