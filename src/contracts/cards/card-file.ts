// A card's file: JSON, or a picture with the JSON in it. Read in the browser, so that only text of a bounded size is ever sent.

import type { Language } from '@/lib/localized';
import { isPng, PngFault } from '@/lib/png/chunks';
import { readPngTexts, withPngTexts } from '@/lib/png/texts';
import { limits } from '../limits';
import type { CardCharacter } from './kith-block';
import type { CardFault } from './read-card';
import { toCard } from './to-card';

/** V3 under `ccv3`, V2 under `chara`: the newer one counts. */
const keywords = ['ccv3', 'chara'] as const;

export type CardFile = { ok: true; json: string; isPicture: boolean } | { ok: false; why: CardFault };

/** The JSON in a card's file. Nothing is unpacked beyond its limit; what is wrong comes back as a code. */
export async function readCardFile(bytes: Uint8Array): Promise<CardFile> {
  if (bytes.length > limits.card.bytes) return { ok: false, why: 'too-large' };
  if (isPng(bytes)) return readPicture(bytes);
  if (bytes.length > limits.card.json * 4) return { ok: false, why: 'too-large' };
  const json = utf8(bytes);
  return json === null ? { ok: false, why: 'bad-text' } : { ok: true, json, isPicture: false };
}

async function readPicture(bytes: Uint8Array): Promise<CardFile> {
  try {
    const texts = await readPngTexts(bytes, { keywords: new Set(keywords), maxBytes: limits.card.text });
    const packed = keywords.map((keyword) => texts.get(keyword)).find((text) => text !== undefined);
    if (packed === undefined) return { ok: false, why: 'no-card-inside' };
    const raw = fromBase64(packed);
    if (raw === null) return { ok: false, why: 'not-base64' };
    const json = utf8(raw);
    return json === null ? { ok: false, why: 'bad-text' } : { ok: true, json, isPicture: true };
  } catch (error) {
    if (error instanceof PngFault) return { ok: false, why: error.code };
    throw error;
  }
}

/** The picture with the character in it, for applications that read V3 and those that read V2. Throws `PngFault` when it is no PNG. */
export function toCardPicture(png: Uint8Array, character: CardCharacter, language: Language): Uint8Array {
  const text = (version: 'v2' | 'v3') =>
    toBase64(new TextEncoder().encode(JSON.stringify(toCard(character, { language, version }))));
  return withPngTexts(
    png,
    new Map([
      ['chara', text('v2')],
      ['ccv3', text('v3')],
    ]),
  );
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function fromBase64(text: string): Uint8Array | null {
  const plain = text.replace(/\s+/gu, '');
  if (plain.length === 0 || !/^[A-Za-z0-9+/]+={0,2}$/u.test(plain)) return null;
  try {
    return Uint8Array.from(atob(plain), (sign) => sign.charCodeAt(0));
  } catch {
    return null;
  }
}

const toBase64 = (bytes: Uint8Array) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
