import { worldChannel } from '@/contracts/live-events';
import type { AppContext, Tx } from '@/server/platform/app-context';

const recentMs = 3_600_000;
const mostTold = 20;

/** Tells those who watch that the newest posts with this link have a card now; older ones show it when they are read next. */
export async function tellReaders(app: Pick<AppContext, 'live' | 'clock'>, tx: Tx, linkCardId: string): Promise<void> {
  const posts = await tx.post.findMany({
    where: { linkCardId, deletedAt: null, createdAt: { gte: new Date(app.clock.now().getTime() - recentMs) } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: mostTold,
    select: { id: true, authorId: true },
  });
  const events = posts.map(
    ({ id: postId, authorId: postAuthorId }) => ({ type: 'post.carded', payload: { postId, postAuthorId } }) as const,
  );
  if (events.length > 0) await app.live.append(tx, worldChannel('main'), events);
}
