import { createHmac, timingSafeEqual } from 'node:crypto';
import { DomainError } from '@/lib/errors';
import type { Viewer } from '@/server/auth/viewer';
import type { AppContext } from '@/server/platform/app-context';

type Secret = Pick<AppContext, 'config'>;
type Signed = { exportId: string; expires: number };

/** Wall milliseconds that a link opens the copy; the settings make a new one at any time. */
const linkMs = 3_600_000;

function signatureOf({ config }: Secret, { exportId, expires }: Signed): string {
  return createHmac('sha256', config.auth.secret).update(`export:${exportId}:${expires}`).digest('base64url');
}

/** An address that opens one's copy for an hour, wherever it is opened by its owner. Throws `export-not-found`, also for other people's. */
export async function exportLink(
  app: Secret & Pick<AppContext, 'db' | 'clock'>,
  by: Pick<Viewer, 'id'>,
  exportId: string,
): Promise<{ path: string }> {
  const now = app.clock.now();
  const found = await app.db.accountExport.findFirst({
    where: { id: exportId, userId: by.id, state: 'ready', expiresAt: { gt: now } },
    select: { expiresAt: true },
  });
  if (!found?.expiresAt) throw new DomainError('export-not-found', `No copy ${exportId} of the person`);
  const expires = Math.min(now.getTime() + linkMs, found.expiresAt.getTime());
  return { path: `/api/exports/${exportId}?expires=${expires}&signature=${signatureOf(app, { exportId, expires })}` };
}

/** Whether a link is ours, for this copy, and not over. */
export function isLinkGood(app: Secret & Pick<AppContext, 'clock'>, signed: Signed, signature: string): boolean {
  const wanted = Buffer.from(signatureOf(app, signed));
  const given = Buffer.from(signature);
  const isSame = given.byteLength === wanted.byteLength && timingSafeEqual(given, wanted);
  return isSame && signed.expires > app.clock.now().getTime();
}
