import type { PostRow } from './post-row';

/** The one place that decides whether a post may be shown. */
export function isVisible(post: Pick<PostRow, 'deletedAt' | 'author'>): boolean {
  return post.deletedAt === null && post.author.leavingAt === null;
}
