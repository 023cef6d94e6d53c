import { limits } from '@/contracts/limits';
import { keepPrivateFile } from '@/server/media/private-files';
import type { AppContext } from '@/server/platform/app-context';
import { partWriter } from './part-writer';
import { removeParts } from './remove-parts';
import { sealPart } from './sealed-part';
import { writeExport } from './write-export';

export type ExportApp = Pick<AppContext, 'db' | 'transact' | 'files' | 'ids' | 'clock' | 'log' | 'config'>;
type Claim = { id: string; userId: string; owner: string; attempts: number };

/** Wall milliseconds; every part renews it. */
const leaseMs = 5 * 60_000;
const pauseMs = 60_000;
const maxAttempts = 5;
const dayMs = 24 * 3_600_000;

/** Another worker has it, or the account is gone. */
class ExportLost extends Error {}

/** Makes a copy that was asked for and is due. Quiet when there is nothing to do; a failure is tried again later, at most five times. */
export async function makeExport(app: ExportApp, exportId: string, signal: AbortSignal): Promise<void> {
  const claim = await claimExport(app, exportId);
  if (!claim) return;
  try {
    const counts = await writeParts(app, claim, signal);
    await settle(app, claim, { state: 'ready', counts, ...until(app) });
    app.log.info({ exportId, ...counts }, 'a copy of somebody’s data is ready');
  } catch (error) {
    if (error instanceof ExportLost) return;
    await giveUp(app, claim, { isStopped: signal.aborted });
    if (signal.aborted) throw signal.reason;
    app.log.warn({ err: error, exportId, attempt: claim.attempts }, 'a copy of somebody’s data was not made');
  }
}

async function claimExport(app: ExportApp, id: string): Promise<Claim | null> {
  const now = app.clock.now();
  const owner = app.ids.next();
  const free = { OR: [{ leaseUntil: null }, { leaseUntil: { lt: now } }] };
  const due = { AND: [free, { OR: [{ retryAt: null }, { retryAt: { lte: now } }] }] };
  const { count } = await app.db.accountExport.updateMany({
    where: { id, state: { in: ['queued', 'working'] }, ...due },
    data: { state: 'working', leaseOwner: owner, leaseUntil: new Date(now.getTime() + leaseMs), attempts: { increment: 1 } },
  });
  if (count === 0) return null;
  const { userId, attempts, parts } = await app.db.accountExport.findUniqueOrThrow({ where: { id } });
  // What an attempt before left behind.
  await removeParts(app, parts);
  const claim = { id, userId, owner, attempts };
  await settle(app, claim, { parts: [], bytes: 0 });
  return claim;
}

async function writeParts(app: ExportApp, claim: Claim, signal: AbortSignal): Promise<Record<string, number>> {
  let index = 0;
  // A day longer than the copy, so that no part of it is swept before it.
  const expiresAt = new Date(app.clock.now().getTime() + (limits.exportDays + 1) * dayMs);
  const sealedFile = { mime: 'application/octet-stream', expiresAt };
  const parts = partWriter(async (bytes) => {
    const sealed = sealPart(app.config, { exportId: claim.id, index }, bytes);
    const name = `${claim.id}-${index}.bin`;
    const { key } = await keepPrivateFile(app, { ...sealedFile, ownerId: claim.userId, name, bytes: sealed });
    index += 1;
    const leaseUntil = new Date(app.clock.now().getTime() + leaseMs);
    await settle(app, claim, { parts: { push: key }, bytes: { increment: bytes.byteLength }, leaseUntil }).catch(
      async (error) => {
        await removeParts(app, [key]);
        throw error;
      },
    );
  });
  const counts = await writeExport(app, { userId: claim.userId, signal, take: parts.take });
  await parts.end();
  return counts;
}

type Change = Parameters<ExportApp['db']['accountExport']['updateMany']>[0]['data'];

/** Writes only while the claim holds. Throws `ExportLost`. */
async function settle(app: ExportApp, { id, owner }: Claim, data: Change): Promise<void> {
  const { count } = await app.db.accountExport.updateMany({ where: { id, leaseOwner: owner, state: 'working' }, data });
  if (count === 0) throw new ExportLost(`export ${id} is another worker's`);
}

function until(app: ExportApp) {
  const readyAt = app.clock.now();
  const expiresAt = new Date(readyAt.getTime() + limits.exportDays * dayMs);
  return { readyAt, expiresAt, leaseOwner: null, leaseUntil: null, retryAt: null };
}

async function giveUp(app: ExportApp, claim: Claim, { isStopped }: { isStopped: boolean }): Promise<void> {
  const free = { leaseOwner: null, leaseUntil: null };
  const isOver = !isStopped && claim.attempts >= maxAttempts;
  const retryAt = isStopped ? null : new Date(app.clock.now().getTime() + pauseMs * claim.attempts);
  const change: Change = isOver
    ? { ...free, ...until(app), state: 'failed' }
    : { ...free, retryAt, state: 'queued', ...(isStopped ? { attempts: { decrement: 1 } } : {}) };
  await settle(app, claim, change).catch((error) => {
    if (!(error instanceof ExportLost)) throw error;
  });
}
