import { pruneGrounds } from '@/server/decisions/prune-grounds';
import { sweepPrivateFiles } from '@/server/media/private-files';
import { sweepUnclaimedImages } from '@/server/media/sweep-unclaimed-images';
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
} as const;

/** Removes what `keepFor` says is old. A part that fails leaves the others to do their work; the first failure is thrown. */
export async function pruneOldRows(app: Pick<AppContext, 'db' | 'files' | 'clock' | 'log'>): Promise<void> {
  const { db } = app;
  const before = (ms: number) => new Date(app.clock.now().getTime() - ms);
  const ended = before(keepFor.endedSessions);
  const results = await Promise.allSettled([
    db.liveEvent.deleteMany({ where: { createdAt: { lt: before(keepFor.liveEvents) } } }),
    db.modelCall.deleteMany({ where: { createdAt: { lt: before(keepFor.modelCalls) } } }),
    db.modelCallText.deleteMany({ where: { createdAt: { lt: before(keepFor.modelCallTexts) } } }),
    pruneKeptAnswers(app),
    db.modelBudgetDay.deleteMany({ where: { day: { lt: before(keepFor.modelCalls) } } }),
    db.session.deleteMany({ where: { OR: [{ revokedAt: { lt: ended } }, { expiresAt: { lt: ended } }] } }),
    sweepUnclaimedImages(app, before(keepFor.unclaimedImages)).then((count) => ({ count })),
    sweepPrivateFiles(app).then((count) => ({ count })),
    pruneSnapshots(db),
    pruneGrounds(db, before(keepFor.grounds)).then((count) => ({ count })),
  ]);
  const [liveEvents, modelCalls, modelTexts, keptAnswers, budgetDays, sessions, images, privateFiles, snapshots, grounds] =
    results.map((result) => (result.status === 'fulfilled' ? result.value.count : null));
  const removed = {
    liveEvents,
    modelCalls,
    modelTexts,
    keptAnswers,
    budgetDays,
    sessions,
    images,
    privateFiles,
    snapshots,
    grounds,
  };
  app.log.info(removed, 'old rows removed');
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}
