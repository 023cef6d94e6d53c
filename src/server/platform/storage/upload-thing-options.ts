import type { Config } from '../env';

/** What UploadThing's own code is told. The local stand-in answers for ingest and API at one address. */
export function uploadThingOptions({ token, ingestUrl }: Config['uploads']) {
  const local = ingestUrl ? { ingestUrl, apiUrl: ingestUrl } : {};
  return { token, logLevel: 'Warning' as const, ...local };
}
