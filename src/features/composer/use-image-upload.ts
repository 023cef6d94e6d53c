import { useCallback, useEffect, useRef, useState } from 'react';
import { limits } from '@/contracts/limits';
import type { UploadAnswer } from './uploadthing';

export const imageTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/gif'];

type Failure = 'wrong-type' | 'too-large' | 'unreadable' | 'failed';
export type Upload = {
  fileName: string;
  /** an object URL of the file itself */
  preview: string;
  /** 0 to 100 */
  progress: number;
  imageId: string | null;
  failure: Failure | null;
};

function refusal(file: File): Failure | null {
  if (!imageTypes.includes(file.type)) return 'wrong-type';
  return file.size > limits.image.bytes ? 'too-large' : null;
}

function outcomeOf(answer: UploadAnswer | undefined): Partial<Upload> {
  if (answer?.error === null) return { progress: 100, imageId: answer.imageId };
  if (answer?.error === 'image-too-large') return { failure: 'too-large' };
  return { failure: answer?.error === 'image-unreadable' ? 'unreadable' : 'failed' };
}

/** One image on its way. The upload code comes over the wire when the first file is chosen, not before. */
export function useImageUpload() {
  const [upload, setUpload] = useState<Upload | null>(null);
  const abort = useRef<AbortController | null>(null);
  const preview = upload?.preview;
  useEffect(() => () => void (preview && URL.revokeObjectURL(preview)), [preview]);

  const remove = useCallback(() => {
    abort.current?.abort();
    setUpload(null);
  }, []);

  const choose = useCallback(async (file: File) => {
    abort.current?.abort();
    const controller = new AbortController();
    abort.current = controller;
    const patch = (change: Partial<Upload>) => {
      if (!controller.signal.aborted) setUpload((current) => current && { ...current, ...change });
    };
    const failure = refusal(file);
    setUpload({ fileName: file.name, preview: URL.createObjectURL(file), progress: 0, imageId: null, failure });
    if (failure) return;
    try {
      const { uploadFiles } = await import('./uploadthing');
      const [done] = await uploadFiles('postImage', {
        files: [file],
        signal: controller.signal,
        onUploadProgress: ({ progress }) => patch({ progress }),
      });
      patch(outcomeOf(done?.serverData));
    } catch {
      // the person sees it on the picture and can take another one; the server has logged why
      patch({ failure: 'failed' });
    }
  }, []);

  return { upload, choose, remove };
}
