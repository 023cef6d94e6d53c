import type { Choice } from '@/simulation/answer';
import type { Mind } from './mind';

/** What one makes of the newest posts of others: one question for all of them. */
export async function browse(mind: Mind): Promise<Choice> {
  const posts = await mind.reads.feed(mind.me.id);
  if (posts.length === 0) return { action: 'browse-feed', reactions: [], impression: '' };
  const { reactions, impression } = await mind.ask('react', {
    posts: posts.map((post, index) => ({
      n: index + 1,
      author: post.author,
      isKnown: post.authorId in mind.me.relationships,
      text: post.text,
      comments: post.comments,
    })),
  });
  const seen = reactions.flatMap(({ n, like, comment }) => {
    const post = posts[n - 1];
    return post ? [{ postId: post.postId, authorId: post.authorId, like, comment }] : [];
  });
  // One reaction a post, whatever the model sent.
  const once = [...new Map(seen.map((reaction) => [reaction.postId, reaction])).values()];
  return { action: 'browse-feed', reactions: once, impression };
}
