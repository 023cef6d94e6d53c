/** Where pictures are kept: UploadThing, or its local stand-in, by configuration. Errors: `DomainError('store-unavailable')`. */
export type FileStore = {
  /** The bytes behind a key, at most `maxBytes`. */
  read(key: string, maxBytes: number): Promise<Uint8Array>;
  /** Stores bytes under a new key. */
  write(file: { name: string; mime: string; bytes: Uint8Array }): Promise<{ key: string; url: string }>;
  /** Unknown keys are no error. */
  remove(keys: readonly string[]): Promise<void>;
};
