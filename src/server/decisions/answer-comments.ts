import type { Choice } from '@/simulation/answer';
import type { Mind } from './mind';

/** One's answers to what others wrote under one's own posts. */
export async function answerComments(mind: Mind): Promise<Choice> {
  const comments = await mind.reads.comments(mind.me.id);
  if (comments.length === 0) return { action: 'check-comments', replies: [] };
  const { replies } = await mind.ask('answer-comments', {
    comments: comments.map((comment, index) => ({ n: index + 1, ...comment })),
  });
  const written = replies.flatMap(({ n, text }) => {
    const comment = comments[n - 1];
    return comment ? [{ postId: comment.postId, commentId: comment.commentId, text }] : [];
  });
  return { action: 'check-comments', replies: [...new Map(written.map((reply) => [reply.commentId, reply])).values()] };
}
