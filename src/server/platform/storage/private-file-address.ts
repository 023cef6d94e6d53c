import { createHmac } from 'node:crypto';
import { z } from 'zod';
import type { Config } from '../env';
import { publicFileAddress } from './public-file-address';

const token = z.object({ apiKey: z.string() });

/** Where this server reads a private file, until `until` (wall milliseconds). As UploadThing's `generateSignedURL`; never shown to anybody. */
export function privateFileAddress(uploads: Config['uploads'], key: string, until: number): string {
  const { apiKey } = token.parse(JSON.parse(Buffer.from(uploads.token, 'base64').toString('utf8')));
  const address = new URL(publicFileAddress(uploads, key));
  address.searchParams.set('expires', String(until));
  const signature = createHmac('sha256', apiKey).update(address.href).digest('hex');
  address.searchParams.set('signature', `hmac-sha256=${signature}`);
  return address.href;
}
