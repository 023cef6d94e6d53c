import type { Choice } from '@/simulation/answer';
import { askForFreshWords, leftOut } from './fresh-words';
import type { Mind } from './mind';
import type { SeenPost } from './mind-reads';

/** What one makes of the newest posts of others: one question for all of them. */
export async function browse(mind: Mind): Promise<Choice> {
  const posts = await mind.reads.feed(mind.me.id);
  if (posts.length === 0) return { action: 'browse-feed', reactions: [], impression: '' };
  const { answer, stale } = await askForFreshWords(mind, {
    purpose: 'react',
    details: {
      posts: posts.map((post, index) => ({
        n: index + 1,
        author: post.author,
        isKnown: post.authorId in mind.me.relationships,
        text: post.text,
        comments: post.comments,
      })),
    },
    wordsIn: ({ reactions }) => reactions.map(({ n, comment }) => ({ text: comment ?? '', beside: besideOf(posts[n - 1]) })),
  });
  const seen = answer.reactions.flatMap(({ n, like, comment }, index) => {
    const post = posts[n - 1];
    return post ? [{ postId: post.postId, authorId: post.authorId, like, comment: stale.has(index) ? null : comment }] : [];
  });
  // One reaction a post, whatever the model sent.
  const once = [...new Map(seen.map((reaction) => [reaction.postId, reaction])).values()];
  return { action: 'browse-feed', reactions: once, impression: answer.impression, ...leftOut(stale) };
}

const besideOf = (post: SeenPost | undefined) => (post ? [post.text, ...post.comments.map(({ text }) => text)] : []);
