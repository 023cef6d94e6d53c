import { z } from 'zod';
import type { Config } from '../env';

const token = z.object({ appId: z.string().regex(/^[A-Za-z0-9-]+$/) });

/** Where the bytes behind a key are served: `<ingest>/f/<key>` locally, `https://<app>.ufs.sh/f/<key>` in the cloud. */
export function publicFileAddress(uploads: Config['uploads'], key: string): string {
  const path = `/f/${encodeURIComponent(key)}`;
  if (uploads.ingestUrl) return `${uploads.ingestUrl.replace(/\/$/, '')}${path}`;
  const { appId } = token.parse(JSON.parse(Buffer.from(uploads.token, 'base64').toString('utf8')));
  return `https://${appId}.ufs.sh${path}`;
}
