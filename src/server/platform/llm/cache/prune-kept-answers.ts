import type { AppContext } from '../../app-context';
import { keptAnswers } from './answer-cache';

/** Removes kept answers that are too old, and the oldest beyond the number that is kept. Says how many. */
export async function pruneKeptAnswers({ db, clock }: Pick<AppContext, 'db' | 'clock'>): Promise<{ count: number }> {
  const old = await db.modelCachedAnswer.deleteMany({ where: { expiresAt: { lt: clock.now() } } });
  const [last] = await db.modelCachedAnswer.findMany({
    orderBy: { createdAt: 'desc' },
    skip: keptAnswers.most,
    take: 1,
    select: { createdAt: true },
  });
  if (!last) return old;
  const beyond = await db.modelCachedAnswer.deleteMany({ where: { createdAt: { lte: last.createdAt } } });
  return { count: old.count + beyond.count };
}
