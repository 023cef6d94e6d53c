import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import * as v from 'valibot';
import { limits } from '@/contracts/limits';
import { createImageUploads, type DraftImage, type ImageUploads, keepable, type StoredDraftImage } from './image-uploads';
import { sendImageTo } from './send-image';
import { refusalOf } from './upload-outcome';

const atOnce = 3;
/** Where images of this kind go, and how many there may be. */
export type ImageKind = { route: Parameters<typeof sendImageTo>[0]; most: number };
export const postImages: ImageKind = { route: 'postImage', most: limits.image.perPost };
export const messageImages: ImageKind = { route: 'messageImage', most: limits.image.perMessage };
const none: readonly DraftImage[] = [];
const keptSchema = v.array(v.object({ imageId: v.string(), name: v.string(), preview: v.string(), alt: v.string() }));

/** Images of the draft called `name`. Those that the server has are there again after a reload. */
export function useImageUploads(name: string, kind: ImageKind = postImages) {
  const key = `kith-draft:${name}:images`;
  const store = useRef<ImageUploads | null>(null);
  const listeners = useRef(new Set<() => void>());
  useEffect(() => {
    store.current = open(key, kind);
    const unsubscribe = store.current.subscribe(() => {
      for (const listener of listeners.current) listener();
    });
    for (const listener of listeners.current) listener();
    return unsubscribe;
  }, [key, kind]);
  const subscribe = useCallback((listener: () => void) => {
    listeners.current.add(listener);
    return () => void listeners.current.delete(listener);
  }, []);
  const images = useSyncExternalStore(
    subscribe,
    () => store.current?.images() ?? none,
    () => none,
  );
  return {
    images,
    /** stored ones in their order; the rest is on its way or has failed */
    isReady: images.every(({ state }) => state === 'stored'),
    add: (files: readonly File[]) => store.current?.add(files) ?? 0,
    retry: (id: string) => store.current?.retry(id),
    remove: (id: string) => store.current?.remove(id),
    move: (id: string, to: number) => store.current?.move(id, to),
    describe: (id: string, alt: string) => store.current?.describe(id, alt),
    lose: (id: string) => store.current?.lose(id),
    clear: () => store.current?.clear(),
  };
}
export type UsedImageUploads = ReturnType<typeof useImageUploads>;

function open(key: string, { route, most }: ImageKind): ImageUploads {
  const sendImage = sendImageTo(route);
  const urls = new Map<string, string>();
  return createImageUploads(
    {
      atOnce,
      most,
      refusalOf,
      newId: () => crypto.randomUUID(),
      previewOf: (file) => URL.createObjectURL(file),
      async send(file, options) {
        const outcome = await sendImage(file, options);
        if (outcome.failure === null) urls.set(outcome.imageId, outcome.url);
        return outcome;
      },
      onChange: (images) => keep(key, images, urls),
    },
    read(key),
  );
}

/** The address of the stored image is kept, not that of the file, which ends with the page. */
function keep(key: string, images: readonly DraftImage[], urls: ReadonlyMap<string, string>): void {
  const kept = keepable(images).map((image) => ({ ...image, preview: urls.get(image.imageId) ?? image.preview }));
  if (kept.length === 0) window.sessionStorage.removeItem(key);
  else window.sessionStorage.setItem(key, JSON.stringify(kept));
}

function read(key: string): StoredDraftImage[] {
  const text = window.sessionStorage.getItem(key);
  if (text === null) return [];
  try {
    return v.parse(keptSchema, JSON.parse(text));
  } catch {
    window.sessionStorage.removeItem(key); // of an older version of the page
    return [];
  }
}
