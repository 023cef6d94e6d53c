import { thumbHashToDataURL } from 'thumbhash';

/** A blurred picture of 32 pixels as an address, from a thumbhash (base64); undefined for none or one that is broken. */
export function placeholderOf(thumbhash: string | null): string | undefined {
  if (thumbhash === null) return undefined;
  try {
    return thumbHashToDataURL(Uint8Array.from(atob(thumbhash), (char) => char.charCodeAt(0)));
  } catch {
    return undefined;
  }
}
