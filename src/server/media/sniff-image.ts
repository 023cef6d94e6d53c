export type ImageMime = 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp';

/** What the bytes are by their first bytes, whatever their name claims. Null for all else: SVG and HTML on purpose. */
export function sniffImage(bytes: Uint8Array): ImageMime | null {
  const head = Buffer.from(bytes.subarray(0, 12));
  const text = head.toString('latin1');
  if (head.subarray(0, 8).equals(pngSignature)) return 'image/png';
  if (head.subarray(0, 3).equals(jpegSignature)) return 'image/jpeg';
  if (/^GIF8[79]a/.test(text)) return 'image/gif';
  if (text.startsWith('RIFF') && text.startsWith('WEBP', 8)) return 'image/webp';
  return null;
}

const pngSignature = Buffer.from('89504e470d0a1a0a', 'hex');
const jpegSignature = Buffer.from('ffd8ff', 'hex');
