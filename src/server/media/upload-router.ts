import { createUploadthing, type FileRouter } from 'uploadthing/next';
import { UploadThingError } from 'uploadthing/server';
import { limits } from '@/contracts/limits';
import { DomainError, type ErrorCode } from '@/lib/errors';
import type { Viewer } from '@/server/auth/viewer';
import type { AppContext } from '@/server/platform/app-context';
import { type AcceptedUpload, acceptUpload } from './accept-upload';

/** What the browser gets for its file (UploadThing's `serverData`): the image, or the code of what was wrong with it. */
export type UploadAnswer = (AcceptedUpload & { error: null }) | { error: ErrorCode | 'unexpected' };

type Door = {
  app: Pick<AppContext, 'db' | 'files' | 'ids' | 'clock' | 'log' | 'limiter'>;
  viewer(): Promise<Pick<Viewer, 'id'> | null>;
};

/** UploadThing's routes. A refusal before the upload reaches the browser as an error whose message is one of our codes. */
export function createUploadRouter({ app, viewer }: Door) {
  const route = createUploadthing({ errorFormatter: ({ message }) => ({ message }) });
  return {
    // UploadThing knows powers of two only; the exact limit is checked in the middleware and again on the bytes.
    postImage: route({ image: { maxFileSize: '16MB', maxFileCount: limits.image.perPost, acl: 'public-read' } })
      .middleware(async ({ files }) => {
        const by = await viewer();
        if (!by) throw refusal('not-signed-in', 'FORBIDDEN');
        if (files.some(({ size }) => size > limits.image.bytes)) throw refusal('image-too-large', 'TOO_LARGE');
        await app.limiter.take('upload', by.id).catch(asRefusal);
        return { ownerId: by.id };
      })
      .onUploadComplete(({ metadata, file }) => answerUpload(app, { key: file.key, ownerId: metadata.ownerId })),
  } satisfies FileRouter;
}

export type UploadRouter = ReturnType<typeof createUploadRouter>;

/** Never throws: UploadThing would then leave the browser waiting instead of telling it. */
async function answerUpload(app: Door['app'], upload: { key: string; ownerId: string }): Promise<UploadAnswer> {
  try {
    return { ...(await acceptUpload(app, upload)), error: null };
  } catch (error) {
    if (error instanceof DomainError) return { error: error.code };
    app.log.error({ error, key: upload.key }, 'an upload could not be accepted');
    return { error: 'unexpected' };
  }
}

const refusal = (message: ErrorCode, code: 'FORBIDDEN' | 'TOO_LARGE' | 'BAD_REQUEST') => new UploadThingError({ code, message });

function asRefusal(error: unknown): never {
  if (error instanceof DomainError) throw refusal(error.code, 'BAD_REQUEST');
  throw error;
}
