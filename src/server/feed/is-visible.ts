import type { PostRow } from './post-row';

/** The one place that decides whether a post may be shown. */
export function isVisible(post: Pick<PostRow, 'deletedAt'>): boolean {
  return post.deletedAt === null;
}
