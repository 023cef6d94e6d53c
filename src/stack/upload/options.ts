export type UploadOptions = {
  dir: string;
  apiKey: string;
  appId: string;
  /** what UPLOADTHING_INGEST_URL says, without a slash at the end: presigned addresses are signed over this string */
  publicUrl: string;
  /** the web app's origin, which may upload from a browser and is the only one whose callbacks are called */
  webOrigin: string;
  maxBytes?: number;
  /** wall milliseconds that the web app has for its callback */
  callbackTimeoutMs?: number;
};

export const maxBytesOf = (options: UploadOptions): number => options.maxBytes ?? 64_000_000;
export const callbackTimeoutOf = (options: UploadOptions): number => options.callbackTimeoutMs ?? 15_000;
export const publicAddress = (options: UploadOptions, key: string): string => `${options.publicUrl}/f/${key}`;
export const pathPrefix = (options: UploadOptions): string => new URL(options.publicUrl).pathname.replace(/\/$/, '');

/** No dots and no slashes: a key can never leave the folder. */
export const isKey = (key: unknown): key is string => typeof key === 'string' && /^[A-Za-z0-9_-]{20,128}$/.test(key);

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  Response.json(body, { status, headers });
