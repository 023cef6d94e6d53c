import { z } from 'zod';

const token = z.object({ apiKey: z.string().startsWith('sk_'), appId: z.string().min(1) });

/** An UPLOADTHING_TOKEN for the local service, in UploadThing's own form. */
export const localUploadToken = (apiKey: string): string =>
  Buffer.from(JSON.stringify({ apiKey, appId: 'kithlocal', regions: ['local'] })).toString('base64');

/** The key and app inside a token; undefined when it is none. */
export function readUploadToken(text: string): z.infer<typeof token> | undefined {
  try {
    return token.safeParse(JSON.parse(Buffer.from(text, 'base64').toString('utf8'))).data;
  } catch {
    return undefined;
  }
}
