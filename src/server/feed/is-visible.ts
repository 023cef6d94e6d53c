import type { PostRow } from './hydrate-posts';

/** The one place that decides whether a post may be shown. */
export function isVisible(post: Pick<PostRow, 'deletedAt'>): boolean {
  return post.deletedAt === null;
}
