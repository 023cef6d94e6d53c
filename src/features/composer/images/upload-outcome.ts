import { limits } from '@/contracts/limits';
import type { UploadAnswer } from '../uploadthing';
import { imageTypes } from '../use-image-upload';

export type UploadFailure = 'wrong-type' | 'too-large' | 'unreadable' | 'quota' | 'too-fast' | 'signed-out' | 'gone' | 'failed';
export type UploadOutcome = { failure: null; imageId: string; url: string } | { failure: UploadFailure };

/** What a browser can say of a file before it is sent; the server looks at the bytes. */
export function refusalOf(file: Pick<File, 'type' | 'size'>): UploadFailure | null {
  if (!imageTypes.includes(file.type)) return 'wrong-type';
  return file.size > limits.image.bytes ? 'too-large' : null;
}

const failures: Readonly<Record<string, UploadFailure>> = {
  'image-too-large': 'too-large',
  'image-unreadable': 'unreadable',
  'upload-quota': 'quota',
  'rate-limited': 'too-fast',
  'not-signed-in': 'signed-out',
};

export function outcomeOf(answer: UploadAnswer | undefined): UploadOutcome {
  if (answer?.error === null) return { failure: null, imageId: answer.imageId, url: answer.smallUrl ?? answer.url };
  return { failure: failureOf(answer?.error) };
}

/** `code`: of the server's answer, or the message of what the uploader threw. */
export const failureOf = (code: string | undefined): UploadFailure => failures[code ?? ''] ?? 'failed';
