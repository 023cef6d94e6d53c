import type { ReadingWishesView } from '@/contracts/inputs/reading-wishes';
import type { PostView } from '@/contracts/views/posts';

type Labelled = { authorId: string; isSensitive: boolean; isSpoiler: boolean };

/** What stands before a post for this reader, wherever words of it would be: in a list, on its page, in what one is told. */
export function coverOf(post: Labelled, viewerId: string | null, wishes: ReadingWishesView): PostView['cover'] {
  if (post.authorId === viewerId) return null;
  if (post.isSensitive && wishes.isReduced) return 'closed';
  if (post.isSensitive && wishes.sensitive !== 'show') return 'sensitive';
  return post.isSpoiler && wishes.spoiler !== 'show' ? 'spoiler' : null;
}
