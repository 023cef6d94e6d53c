import { rgbaToThumbHash } from 'thumbhash';
import { expect, test } from 'vitest';
import { srcSetOf } from './image-sources';
import { placeholderOf } from './placeholder';

const image = {
  id: 'a',
  url: 'full',
  smallUrl: 's',
  mediumUrl: 'm',
  thumbhash: null,
  width: 1000,
  height: 2000,
  alt: '',
  isMachineMade: false,
};

test('P: Derivatives: a browser is told how wide each size is, and an animation is shown whole', () => {
  expect(srcSetOf(image)).toBe('s 160w, m 400w, full 1000w');
  expect(srcSetOf({ ...image, mediumUrl: null })).toBeUndefined();
});

test('P: Blur placeholder: a thumbhash is a picture of its own, and a broken one is none', () => {
  const hash = Buffer.from(rgbaToThumbHash(2, 1, [255, 0, 0, 255, 0, 0, 255, 255])).toString('base64');
  expect(placeholderOf(hash)).toMatch(/^data:image\/png;base64,/);
  expect([placeholderOf(null), placeholderOf('%%%')]).toEqual([undefined, undefined]);
});
