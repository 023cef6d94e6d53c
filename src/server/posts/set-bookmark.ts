import { DomainError } from '@/lib/errors';
import type { Viewer } from '@/server/auth/viewer';
import type { AppContext } from '@/server/platform/app-context';
import { lockPostFor } from './lock-post';

/**
 * Keeps a post to read again, or no longer; saying the same twice is saying it once. Nobody is told and nothing is counted.
 * Throws `DomainError('post-not-found')`.
 */
export async function setBookmark(
  app: Pick<AppContext, 'transact' | 'clock'>,
  by: Pick<Viewer, 'id'>,
  { postId, bookmarked }: { postId: string; bookmarked: boolean },
): Promise<{ bookmarked: boolean }> {
  const mine = { userId: by.id, postId };
  await app.transact(async (tx) => {
    // What is gone may still be taken off the list.
    if (!bookmarked) return void (await tx.bookmark.deleteMany({ where: mine }));
    if (!(await lockPostFor(tx, postId, by.id))) throw new DomainError('post-not-found', `No post ${postId}`);
    await tx.bookmark.createMany({ data: { ...mine, createdAt: app.clock.now() }, skipDuplicates: true });
  });
  return { bookmarked };
}
