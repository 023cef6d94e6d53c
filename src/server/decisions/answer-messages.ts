import { shorten } from '@/lib/text';
import type { ChoiceOf } from '@/simulation/answer';
import { askForFreshWords } from './fresh-words';
import type { Mind } from './mind';
import type { SeenThread } from './mind-reads';

type Answered = { thread: SeenThread; text: string };

export type Replies = Pick<ChoiceOf<'use-phone'>, 'replies' | 'groupReplies'> & { leftOut: number };

/**
 * One's answers to private messages and in groups. A question a conversation: what was written in one is never before the mind that
 * writes into another, so no text, however it is worded, can make it pass on what it has not read.
 */
export async function answerMessages(mind: Mind, threads: readonly SeenThread[]): Promise<Replies> {
  const answered: Answered[] = [];
  let leftOut = 0;
  for (const thread of threads) {
    const said = answered.map(({ text }) => text);
    const one = await answerThread(mind, thread, said);
    if (one?.isStale) leftOut++;
    else if (one) answered.push(one);
  }
  const groupReplies = answered.flatMap(({ thread: { groupId }, text }) => (groupId === null ? [] : [{ groupId, text }]));
  return {
    replies: answered.flatMap(({ thread: { characterId, groupId, last }, text }) =>
      groupId === null
        ? [{ characterId, text, ...(last ? { messageId: last.messageId, said: shorten(last.text, 200) } : {}) }]
        : [],
    ),
    ...(groupReplies.length > 0 ? { groupReplies } : {}),
    leftOut,
  };
}

/** One answer or none, whatever the model sent. `said`: what was just answered elsewhere, and need not be said twice. */
async function answerThread(mind: Mind, thread: SeenThread, said: string[]): Promise<(Answered & { isStale: boolean }) | null> {
  const { from, groupId, lines } = thread;
  const beside = [...said, ...lines.map((line) => line.text)];
  const { answer, stale } = await askForFreshWords(mind, {
    purpose: 'answer-messages',
    details: { threads: [{ n: 1, from, isGroup: groupId !== null, lines }] },
    wordsIn: ({ replies }) => replies.map(({ text }) => ({ text, beside })),
  });
  const index = answer.replies.findLastIndex(({ n }) => n === 1);
  const reply = answer.replies[index];
  return reply ? { thread, text: reply.text, isStale: stale.has(index) } : null;
}
