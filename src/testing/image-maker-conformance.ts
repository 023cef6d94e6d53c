// What every maker of pictures must do, whoever it is.
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { checkedMaker } from '@/server/platform/imagery/checked-maker';
import type { ImageMaker, PictureRequest } from '@/server/platform/imagery/image-maker';
import { ada, aScene } from './picture-scenes';

export const aRequest = (given: Partial<PictureRequest> = {}): PictureRequest => ({
  scene: aScene(),
  prompt: 'Ada in the park on a spring morning',
  size: { width: 1024, height: 768 },
  references: [],
  worldId: 'main',
  characterId: ada.id,
  signal: new AbortController().signal,
  ...given,
});

export type MakerUnderTest = AsyncDisposable & {
  maker: ImageMaker;
  /** makes it never answer; null for one that cannot hang */
  hang: (() => void) | null;
};

export function imageMakerConformance(name: string, open: () => Promise<MakerUnderTest>): void {
  test(`N03: ${name} gives a valid picture within the bounds`, async () => {
    await using opened = await open();
    const made = await checkedMaker(opened.maker, { timeoutMs: 20_000 }).make(aRequest());
    const { width, height, format } = await sharp(made.bytes).metadata();
    expect(['png', 'jpeg', 'webp']).toContain(format);
    expect(Math.max(width, height)).toBeLessThanOrEqual(4096);
    expect(made.source).toBe(opened.maker.name === 'drawn' ? 'algorithmic' : 'trained');
  });

  test(`N03: ${name} stops when it is told to, and gives the reason back`, async () => {
    await using opened = await open();
    opened.hang?.();
    const stop = new AbortController();
    const making = checkedMaker(opened.maker, { timeoutMs: 20_000 }).make(aRequest({ signal: stop.signal }));
    stop.abort(new Error('the worker stops'));
    await expect(making).rejects.toThrow('the worker stops');
  });

  test(`N03: ${name} is given up at its deadline`, async () => {
    await using opened = await open();
    if (!opened.hang) return void expect(opened.maker.name).toBe('drawn');
    opened.hang();
    const making = checkedMaker(opened.maker, { timeoutMs: 80 }).make(aRequest());
    await expect(making).rejects.toMatchObject({ kind: 'timeout' });
  });
}
