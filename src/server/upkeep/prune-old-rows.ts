import { pruneGrounds } from '@/server/decisions/prune-grounds';
import { pruneDeliveries } from '@/server/deliveries/prune-deliveries';
import { pruneMails } from '@/server/mail/prune-mails';
import { sweepPrivateFiles } from '@/server/media/private-files';
import { sweepUnclaimedImages } from '@/server/media/sweep-unclaimed-images';
import { pruneNotifications } from '@/server/notifications/prune-notifications';
import { removeOldExports } from '@/server/personal-data/export/keep-exports';
import type { AppContext } from '@/server/platform/app-context';
import { pruneKeptAnswers } from '@/server/platform/llm/cache/prune-kept-answers';
import { pruneSnapshots } from '@/server/world/snapshots/prune-snapshots';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** How long rows stay that nothing refers to any more, wall milliseconds. */
export const keepFor = {
  /** a browser that was away for longer fetches everything anew */
  liveEvents: dayMs,
  modelCalls: 30 * dayMs,
  /** what decisions were made on; the answers stay, a life is lived again from them */
  grounds: 7 * dayMs,
  /** private words, where an operator had them kept (LLM_KEEP_PROMPTS) */
  modelCallTexts: 3 * dayMs,
  endedSessions: 30 * dayMs,
  unclaimedImages: dayMs,
  /** of links that no post names any more */
  linkCards: 30 * dayMs,
} as const;

/** Removes what `keepFor` says is old. A part that fails leaves the others to do their work; the first failure is thrown. */
export async function pruneOldRows(app: Pick<AppContext, 'db' | 'files' | 'clock' | 'log'>): Promise<void> {
  const { db } = app;
  const before = (ms: number) => new Date(app.clock.now().getTime() - ms);
  const ended = before(keepFor.endedSessions);
  const parts: Record<string, PromiseLike<number | { count: number }>> = {
    liveEvents: db.liveEvent.deleteMany({ where: { createdAt: { lt: before(keepFor.liveEvents) } } }),
    modelCalls: db.modelCall.deleteMany({ where: { createdAt: { lt: before(keepFor.modelCalls) } } }),
    modelTexts: db.modelCallText.deleteMany({ where: { createdAt: { lt: before(keepFor.modelCallTexts) } } }),
    keptAnswers: pruneKeptAnswers(app),
    budgetDays: db.modelBudgetDay.deleteMany({ where: { day: { lt: before(keepFor.modelCalls) } } }),
    sessions: db.session.deleteMany({ where: { OR: [{ revokedAt: { lt: ended } }, { expiresAt: { lt: ended } }] } }),
    spentChallenges: db.spentChallenge.deleteMany({ where: { expiresAt: { lt: app.clock.now() } } }),
    apiTokens: db.apiToken.deleteMany({ where: { expiresAt: { lt: ended } } }),
    images: sweepUnclaimedImages(app, before(keepFor.unclaimedImages)),
    privateFiles: sweepPrivateFiles(app),
    exports: removeOldExports(app),
    linkCards: db.linkCard.deleteMany({ where: { posts: { none: {} }, fetchAfter: { lt: before(keepFor.linkCards) } } }),
    notifications: pruneNotifications(db, app.clock.now()),
    snapshots: pruneSnapshots(db),
    grounds: pruneGrounds(db, before(keepFor.grounds)),
    mails: pruneMails(app),
    deliveries: pruneDeliveries(app),
  };
  const names = Object.keys(parts);
  const results = await Promise.allSettled(Object.values(parts));
  const counts = results.map((result) => (result.status === 'rejected' ? null : result.value));
  const removed = counts.map((count, index) => [names[index], typeof count === 'object' ? (count?.count ?? null) : count]);
  app.log.info(Object.fromEntries(removed), 'old rows removed');
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}
