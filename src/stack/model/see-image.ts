// What the scripted model says of a picture: its size and its two commonest colours, the same each time.
import sharp from 'sharp';

const names = [
  ['black', '黑色', 25, 25, 28],
  ['white', '白色', 245, 245, 242],
  ['grey', '灰色', 130, 130, 132],
  ['red', '红色', 200, 50, 50],
  ['orange', '橙色', 225, 130, 60],
  ['yellow', '黄色', 235, 205, 80],
  ['green', '绿色', 90, 155, 80],
  ['blue', '蓝色', 70, 130, 205],
  ['purple', '紫色', 120, 75, 150],
  ['pink', '粉色', 235, 160, 185],
  ['brown', '棕色', 115, 75, 50],
] as const;

/** `address`: a data URL. What is no picture is said to be none. */
export async function seeImage(address: string, isChinese: boolean): Promise<string> {
  const base64 = /^data:image\/[\w+.-]+;base64,(.+)$/s.exec(address)?.[1];
  if (base64 === undefined) return isChinese ? '没有可以看的图片。' : 'There is no picture to look at.';
  try {
    const image = sharp(Buffer.from(base64, 'base64'));
    const { width, height } = await image.metadata();
    const pixels = await image.resize(24, 24, { fit: 'fill' }).removeAlpha().raw().toBuffer();
    const [first, second] = commonest(pixels);
    if (isChinese) return `一张宽${width}、高${height}像素的图片，主要是${first[1]}${second ? `和${second[1]}` : ''}。`;
    return `A picture of ${width} by ${height} pixels, mostly ${first[0]}${second ? ` and ${second[0]}` : ''}.`;
  } catch {
    return isChinese ? '这张图片看不清。' : 'The picture cannot be read.';
  }
}

type Named = (typeof names)[number];

function commonest(pixels: Buffer): [Named, Named | undefined] {
  const counts = new Map<Named, number>();
  for (let at = 0; at + 2 < pixels.length; at += 3) {
    const name = nearest([pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0]);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
  return [first ?? names[0], second];
}

function nearest([r, g, b]: [number, number, number]): Named {
  const away = ([, , x, y, z]: Named) => (x - r) ** 2 + (y - g) ** 2 + (z - b) ** 2;
  return names.reduce<Named>((best, name) => (away(name) < away(best) ? name : best), names[0]);
}
