import { DomainError } from '@/lib/errors';
import type { Viewer } from '@/server/auth/viewer';
import type { AppContext } from '@/server/platform/app-context';
import { isLinkGood } from './export-link';
import { partBytes } from './part-writer';
import { openPart, sealBytes } from './sealed-part';

type App = Pick<AppContext, 'db' | 'files' | 'clock' | 'config'>;
type Wanted = { exportId: string; expires: number; signature: string };

/**
 * The copy behind a signed link, for its owner, part by part as it is read. Throws `export-not-found`: forged, over, somebody else's, or
 * removed meanwhile.
 */
export async function readExport(
  app: App,
  viewer: Pick<Viewer, 'id'> | null,
  { signature, ...signed }: Wanted,
): Promise<{ body: ReadableStream<Uint8Array>; bytes: number; madeAt: Date }> {
  const notFound = new DomainError('export-not-found', `No copy ${signed.exportId} for this link`);
  if (!viewer || !isLinkGood(app, signed, signature)) throw notFound;
  const found = await app.db.accountExport.findFirst({
    where: { id: signed.exportId, userId: viewer.id, state: 'ready', expiresAt: { gt: app.clock.now() } },
    select: { parts: true, bytes: true, createdAt: true },
  });
  if (!found) throw notFound;
  const { parts, bytes, createdAt } = found;
  return { body: streamOf(app, signed.exportId, parts), bytes, madeAt: createdAt };
}

function streamOf(app: App, exportId: string, parts: readonly string[]): ReadableStream<Uint8Array> {
  let index = 0;
  return new ReadableStream(
    {
      async pull(controller) {
        const key = parts[index];
        if (key === undefined) return controller.close();
        const sealed = await app.files.read(key, partBytes + sealBytes);
        controller.enqueue(openPart(app.config, { exportId, index }, sealed));
        index += 1;
      },
    },
    { highWaterMark: 0 },
  );
}
