// The images of a draft: several on their way at once, in an order that a person chooses, and what one of them suffers does not touch
// the others. A store outside of React, so that a file that arrives finds it whatever is on the screen.
import type { UploadFailure, UploadOutcome } from './upload-outcome';

export type DraftImage = {
  /** of this browser, not the server's */
  id: string;
  name: string;
  /** an address that this browser can show: of the file itself, or of the stored image */
  preview: string;
  /** 0 to 100 */
  progress: number;
  state: 'waiting' | 'sending' | 'stored' | 'failed';
  imageId: string | null;
  failure: UploadFailure | null;
  alt: string;
};

/** What is kept across a reload: images that the server has. */
export type StoredDraftImage = Pick<DraftImage, 'name' | 'preview' | 'alt'> & { imageId: string };

export type Send = (file: File, options: { signal: AbortSignal; onProgress(percent: number): void }) => Promise<UploadOutcome>;

type Parts = {
  send: Send;
  newId(): string;
  previewOf(file: File): string;
  /** files that are sent at the same time, at most */
  atOnce: number;
  /** images of one post, at most */
  most: number;
  refusalOf(file: File): UploadFailure | null;
  onChange?(images: readonly DraftImage[]): void;
};

type Underway = { file: File; abort: AbortController };

export type ImageUploads = ReturnType<typeof createImageUploads>;

export function createImageUploads(parts: Parts, kept: readonly StoredDraftImage[] = []) {
  let images: readonly DraftImage[] = kept.map((image) => ({ ...stored, ...image, id: parts.newId() }));
  const files = new Map<string, Underway>();
  const listeners = new Set<() => void>();

  function set(next: readonly DraftImage[]): void {
    images = next;
    parts.onChange?.(images);
    for (const listener of listeners) listener();
  }
  const patch = (id: string, change: Partial<DraftImage>) =>
    set(images.map((image) => (image.id === id ? { ...image, ...change } : image)));

  function sendNext(): void {
    const busy = images.filter(({ state }) => state === 'sending').length;
    const next = images.filter(({ state }) => state === 'waiting').slice(0, Math.max(0, parts.atOnce - busy));
    for (const { id } of next) void sendOne(id);
  }

  async function sendOne(id: string): Promise<void> {
    const underway = files.get(id);
    if (!underway) return;
    const { signal } = underway.abort;
    patch(id, { state: 'sending', progress: 0, failure: null });
    const onProgress = (progress: number) => !signal.aborted && patch(id, { progress });
    const outcome = await parts.send(underway.file, { signal, onProgress });
    if (signal.aborted) return;
    if (outcome.failure === null) patch(id, { state: 'stored', progress: 100, imageId: outcome.imageId });
    else patch(id, { state: 'failed', failure: outcome.failure });
    sendNext();
  }

  function waiting(file: File): DraftImage {
    const id = parts.newId();
    const failure = parts.refusalOf(file);
    files.set(id, { file, abort: new AbortController() });
    const state = failure ? 'failed' : 'waiting';
    return { id, name: file.name, preview: parts.previewOf(file), progress: 0, state, imageId: null, failure, alt: '' };
  }

  return {
    images: () => images,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** Takes as many as there is room for; says how many had none. */
    add(chosen: readonly File[]): number {
      const taken = chosen.slice(0, Math.max(0, parts.most - images.length));
      set([...images, ...taken.map(waiting)]);
      sendNext();
      return chosen.length - taken.length;
    },
    /** A failed one again; of those that were chosen before a reload there is no file any more. */
    retry(id: string): void {
      if (!files.has(id)) return;
      patch(id, { state: 'waiting', failure: null });
      sendNext();
    },
    remove(id: string): void {
      files.get(id)?.abort.abort();
      files.delete(id);
      set(images.filter((image) => image.id !== id));
      sendNext();
    },
    /** To another place in the order, counted from 0; further than the ends is the end. */
    move(id: string, to: number): void {
      const image = images.find((one) => one.id === id);
      if (!image) return;
      const others = images.filter((one) => one !== image);
      const place = Math.min(Math.max(to, 0), others.length);
      set([...others.slice(0, place), image, ...others.slice(place)]);
    },
    describe: (id: string, alt: string) => patch(id, { alt }),
    /** The stored image cannot be shown any more: swept since, or taken by a post in another tab. */
    lose: (id: string) => patch(id, { state: 'failed', imageId: null, failure: 'gone' }),
    clear(): void {
      for (const { abort } of files.values()) abort.abort();
      files.clear();
      set([]);
    },
  };
}

const stored = { progress: 100, state: 'stored', failure: null } as const;

/** What of a draft can be kept across a reload. */
export const keepable = (images: readonly DraftImage[]): StoredDraftImage[] =>
  images.flatMap(({ imageId, name, preview, alt }) => (imageId ? [{ imageId, name, preview, alt }] : []));
