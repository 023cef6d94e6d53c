import type { Tx } from '@/server/platform/app-context';

/** Forgets the notifications about a post or a comment that is no longer there. */
export async function withdrawNotices(tx: Tx, about: { postId: string } | { commentId: string }): Promise<void> {
  await tx.notification.deleteMany({ where: about });
}
