import { createHash } from 'node:crypto';
import sharp from 'sharp';

const [width, height] = [512, 768];

/** A silhouette in colours of its own, always the same for one name: for a card of a character that has no portrait. */
export function plainPortrait(username: string): Promise<Uint8Array> {
  const hue = createHash('sha256').update(username).digest().readUInt16BE(0) % 360;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1">
      <stop offset="0" stop-color="hsl(${hue},45%,82%)"/><stop offset="1" stop-color="hsl(${(hue + 40) % 360},40%,58%)"/>
    </linearGradient></defs>
    <rect width="100%" height="100%" fill="url(#sky)"/>
    <g fill="hsl(${hue},30%,32%)"><circle cx="256" cy="270" r="92"/><path d="M96 768c0-190 60-330 160-330s160 140 160 330z"/></g>
  </svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}
