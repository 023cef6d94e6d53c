/** A page as a stranger's server gave it: its final address, and the beginning of its text. */
export type FetchedPage = { url: URL; text: string };

/** Why nothing was read. Only `away` may be better at another try. */
export type PageRefusal = 'forbidden-address' | 'too-many-redirects' | 'not-found' | 'not-a-page' | 'away';

export class PageError extends Error {
  override readonly name = 'PageError';
  constructor(
    readonly refusal: PageRefusal,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Reads public pages that people name. Nobody's cookies, names or addresses travel along. */
export type Outbound = {
  /** Throws nothing but `PageError`. Takes at most 5 seconds and 1 MiB; what comes after that is not read. */
  readPage(address: string, signal?: AbortSignal): Promise<FetchedPage>;
};
