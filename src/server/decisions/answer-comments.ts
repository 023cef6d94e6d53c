import type { Choice } from '@/simulation/answer';
import { askForFreshWords, leftOut } from './fresh-words';
import type { Mind } from './mind';
import type { SeenComment } from './mind-reads';

/** One's answers to what others wrote under one's own posts. */
export async function answerComments(mind: Mind): Promise<Choice> {
  const comments = await mind.reads.comments(mind.me.id);
  if (comments.length === 0) return { action: 'check-comments', replies: [] };
  const { answer, stale } = await askForFreshWords(mind, {
    purpose: 'answer-comments',
    details: { comments: comments.map((comment, index) => ({ n: index + 1, ...comment })) },
    wordsIn: ({ replies }) => replies.map(({ n, text }) => ({ text, beside: besideOf(comments[n - 1]) })),
  });
  const written = answer.replies.flatMap(({ n, text }, index) => {
    const comment = comments[n - 1];
    return comment && !stale.has(index) ? [{ postId: comment.postId, commentId: comment.commentId, text }] : [];
  });
  const replies = [...new Map(written.map((reply) => [reply.commentId, reply])).values()];
  return { action: 'check-comments', replies, ...leftOut(stale) };
}

const besideOf = (comment: SeenComment | undefined) => (comment ? [comment.post, comment.text] : []);
