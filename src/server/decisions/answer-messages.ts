import { shorten } from '@/lib/text';
import type { Choice } from '@/simulation/answer';
import { askForFreshWords, leftOut } from './fresh-words';
import type { Mind } from './mind';

/** One's answers to private messages and in groups. */
export async function answerMessages(mind: Mind): Promise<Choice> {
  const threads = await mind.reads.threads(mind.me.id);
  if (threads.length === 0) return { action: 'check-messages', replies: [] };
  const { answer, stale } = await askForFreshWords(mind, {
    purpose: 'answer-messages',
    details: {
      threads: threads.map(({ from, groupId, lines }, index) => ({ n: index + 1, from, isGroup: groupId !== null, lines })),
    },
    wordsIn: ({ replies }) =>
      replies.map(({ n, text }) => ({ text, beside: threads[n - 1]?.lines.map((line) => line.text) ?? [] })),
  });
  const written = answer.replies.flatMap(({ n, text }, index) => {
    const thread = threads[n - 1];
    return thread && !stale.has(index) ? [{ thread, text }] : [];
  });
  // One answer a thread, whatever the model sent.
  const once = [...new Map(written.map((reply) => [reply.thread, reply])).values()];
  const groupReplies = once.flatMap(({ thread: { groupId }, text }) => (groupId === null ? [] : [{ groupId, text }]));
  return {
    action: 'check-messages',
    replies: once.flatMap(({ thread: { characterId, groupId, last }, text }) =>
      groupId === null
        ? [{ characterId, text, ...(last ? { messageId: last.messageId, said: shorten(last.text, 200) } : {}) }]
        : [],
    ),
    ...(groupReplies.length > 0 ? { groupReplies } : {}),
    ...leftOut(stale),
  };
}
