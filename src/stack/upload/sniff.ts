/** What bytes are, by their first 12; undefined when unknown. SVG and HTML are never recognised, on purpose. */
export function sniff(head: Uint8Array): string | undefined {
  const bytes = Buffer.from(head.subarray(0, 12));
  const hex = bytes.toString('hex');
  const ascii = bytes.toString('latin1');
  if (hex.startsWith('89504e470d0a1a0a')) return 'image/png';
  if (hex.startsWith('ffd8ff')) return 'image/jpeg';
  if (/^GIF8[79]a/.test(ascii)) return 'image/gif';
  if (ascii.startsWith('RIFF') && ascii.slice(8, 12) === 'WEBP') return 'image/webp';
  if (ascii.slice(4, 8) === 'ftyp') return /^(avif|avis)/.test(ascii.slice(8)) ? 'image/avif' : 'video/mp4';
  if (ascii.startsWith('%PDF-')) return 'application/pdf';
  if (ascii.startsWith('OggS')) return 'audio/ogg';
  return hex.startsWith('1a45dfa3') ? 'video/webm' : undefined;
}

/** The family (image, video, audio) that was claimed and is not true; undefined when the claim holds or makes no promise. */
export function falseClaim(claimed: string, found: string | undefined): string | undefined {
  const family = claimed.toLowerCase().split('/')[0] ?? '';
  if (!['image', 'video', 'audio'].includes(family)) return undefined;
  const holds = found?.startsWith(`${family}/`) || (family === 'audio' && found?.startsWith('video/'));
  return holds ? undefined : family;
}
