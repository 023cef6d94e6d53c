/** `uploadedAt`: wall time by the store's own clock. */
export type StoreEntry = { key: string; bytes: number; uploadedAt: Date };

/** Where files are kept: UploadThing, or its local stand-in, by configuration. Errors: `DomainError('store-unavailable')`. */
export type FileStore = {
  /** The bytes behind a key, at most `maxBytes`, public or private. */
  read(key: string, maxBytes: number): Promise<Uint8Array>;
  /** The same as a stream, for what may be large. Throws `image-not-found`. */
  open(key: string): Promise<{ body: ReadableStream<Uint8Array>; mime: string; bytes: number | null }>;
  /** Stores bytes under a new key. What is private has an address that answers nobody; a Blob of a file is sent as it is read. */
  write(file: {
    name: string;
    mime: string;
    bytes: Uint8Array | Blob;
    isPrivate?: boolean;
  }): Promise<{ key: string; url: string }>;
  /** Unknown keys are no error. */
  remove(keys: readonly string[]): Promise<void>;
  /** Some of what the store holds, at most 500 from `offset`, for comparing it with our rows. */
  list(offset: number): Promise<{ entries: StoreEntry[]; hasMore: boolean }>;
};
