import { createUploadthing, type FileRouter } from 'uploadthing/next';
import { UploadThingError } from 'uploadthing/server';
import { limits } from '@/contracts/limits';
import { DomainError, type ErrorCode } from '@/lib/errors';
import { isSuspended } from '@/server/auth/demand-no-suspension';
import type { Viewer } from '@/server/auth/viewer';
import type { AppContext } from '@/server/platform/app-context';
import { type AcceptedUpload, acceptUpload } from './accept-upload';
import { demandUploadRoom } from './upload-room';

/** What the browser gets for its file (UploadThing's `serverData`): the image, or the code of what was wrong with it. */
export type UploadAnswer = (AcceptedUpload & { error: null }) | { error: ErrorCode | 'unexpected' };

type Door = {
  app: Pick<AppContext, 'db' | 'transact' | 'files' | 'ids' | 'clock' | 'log' | 'limiter' | 'config'>;
  viewer(): Promise<Pick<Viewer, 'id' | 'suspendedUntil'> | null>;
};

/** UploadThing's routes. A refusal before the upload reaches the browser as an error whose message is one of our codes. */
export function createUploadRouter({ app, viewer }: Door) {
  const route = createUploadthing({ errorFormatter: ({ message }) => ({ message }) });
  const demandAdmission = async ({ files }: { files: readonly { size: number }[] }) => {
    const by = await viewer();
    if (!by) throw refusal('not-signed-in', 'FORBIDDEN');
    if (isSuspended(app, by)) throw refusal('suspended', 'FORBIDDEN');
    // The size is the browser's word, so it is checked again on the bytes.
    if (files.some(({ size }) => !(size > 0 && size <= limits.image.bytes))) throw refusal('image-too-large', 'TOO_LARGE');
    const wanted = { ownerId: by.id, now: app.clock.now(), count: files.length, bytes: 0 };
    await app.limiter.take('upload', by.id, files.length).catch(asRefusal);
    await demandUploadRoom(app.db, wanted).catch(asRefusal);
    return { ownerId: by.id };
  };
  // UploadThing knows powers of two only; the exact limit is checked in the middleware.
  const image = { maxFileSize: '16MB', maxFileCount: limits.image.perPost } as const;
  return {
    postImage: route({ image: { ...image, acl: 'public-read' } })
      .middleware(demandAdmission)
      .onUploadComplete(({ metadata, file }) => answerUpload(app, { key: file.key, ownerId: metadata.ownerId })),
    /** readable through signed addresses only */
    messageImage: route({ image: { ...image, acl: 'private' } })
      .middleware(demandAdmission)
      .onUploadComplete(({ metadata, file }) => answerUpload(app, { key: file.key, ownerId: metadata.ownerId, isPrivate: true })),
  } satisfies FileRouter;
}

export type UploadRouter = ReturnType<typeof createUploadRouter>;

/** Never throws: UploadThing would then leave the browser waiting instead of telling it. */
async function answerUpload(app: Door['app'], upload: Parameters<typeof acceptUpload>[1]): Promise<UploadAnswer> {
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
