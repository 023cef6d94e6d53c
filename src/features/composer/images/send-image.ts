import type { Send } from './image-uploads';
import { failureOf, outcomeOf } from './upload-outcome';

/**
 * One file to the store. While the browser is offline the upload rests, and goes on where it stopped. The upload code comes over the
 * wire with the first file, not before. Never throws.
 */
export const sendImageTo =
  (route: 'postImage' | 'messageImage'): Send =>
  async (file, { signal, onProgress }) => {
    try {
      const { createUpload } = await import('../uploadthing');
      const upload = await createUpload(route, { files: [file], onUploadProgress: ({ progress }) => onProgress(progress) });
      const rest = restWhileOffline(
        () => upload.pauseUpload(file),
        () => upload.resumeUpload(file),
      );
      signal.addEventListener('abort', rest.stop, { once: true });
      try {
        const done = await Promise.race([upload.done(file), aborted(signal)]);
        return outcomeOf(done?.serverData);
      } finally {
        rest.end();
      }
    } catch (error) {
      // the person sees it on the picture and can try again; the server has logged why
      return { failure: failureOf(error instanceof Error ? error.message : undefined) };
    }
  };

const aborted = (signal: AbortSignal) =>
  new Promise<undefined>((resolve) => signal.addEventListener('abort', () => resolve(undefined), { once: true }));

/** `stop` lets an upload rest for good; `end` stops watching the line. */
function restWhileOffline(pause: () => void, resume: () => void) {
  let isResting = false;
  const rest = () => {
    if (!isResting) pause();
    isResting = true;
  };
  const goOn = () => {
    if (isResting) resume();
    isResting = false;
  };
  window.addEventListener('offline', rest);
  window.addEventListener('online', goOn);
  const end = () => {
    window.removeEventListener('offline', rest);
    window.removeEventListener('online', goOn);
  };
  return {
    end,
    stop() {
      end();
      rest();
    },
  };
}
