// Dice are addressed, not drawn in sequence: the arguments are the throw. No state to store, and no throw shifts another.

type Part = string | number;

/** MurmurHash3 (x86, 32 bits) over UTF-16 code units, by Austin Appleby, public domain. */
function hash32(text: string, salt: number): number {
  let h = salt;
  for (let i = 0; i < text.length; i++) {
    let k = Math.imul(text.charCodeAt(i), 0xcc9e2d51);
    k = (k << 15) | (k >>> 17);
    h ^= Math.imul(k, 0x1b873593);
    h = (h << 13) | (h >>> 19);
    h = (Math.imul(h, 5) + 0xe6546b64) | 0;
  }
  h ^= text.length;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

const address = (seed: string, parts: Part[]) => [seed, ...parts].join('\u001f');

/** 0 up to but not including 1, in steps of 2^-53; the same arguments always give the same throw. */
export function roll(seed: string, ...parts: Part[]): number {
  const text = address(seed, parts);
  const high = hash32(text, 0x2545f491) >>> 5;
  const low = hash32(text, 0x9e3779b1) >>> 6;
  return (high * 2 ** 26 + low) / 2 ** 53;
}

/** One of the options by dice; undefined only when there are none. */
export function pick<T>(options: readonly T[], seed: string, ...parts: Part[]): T | undefined {
  return options[Math.floor(roll(seed, ...parts) * options.length)];
}

/** A UUID (version 8, RFC 9562) that follows from the arguments: replay gives the same ids. */
export function deriveId(seed: string, ...parts: Part[]): string {
  const text = address(seed, parts);
  const hex = [0x1b873593, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f]
    .map((salt) => hash32(text, salt).toString(16).padStart(8, '0'))
    .join('');
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}
