// Journey A: a person posts with an image, and every open feed shows it.
import sharp from 'sharp';
import { expect, hydrated, open, picture, test } from '../fixtures/town';

const photograph = () =>
  sharp({ create: { width: 1200, height: 800, channels: 3, background: { r: 214, g: 122, b: 82 } } })
    .withExif({ IFD0: { Copyright: 'somebody', ImageDescription: 'taken at home' } })
    .jpeg()
    .toBuffer();

test('a post with an image appears in an open feed, re-encoded and without what the camera wrote', async ({ demo, stranger }) => {
  const text = `Evening light over the square, ${Date.now()}`;
  await open(stranger, '/');
  await open(demo, '/');
  const composer = demo.getByRole('form', { name: 'New post' });
  await composer.getByLabel('Text of the post').fill(text);
  await composer.getByLabel('Image file').setInputFiles({ name: '夕阳.jpg', mimeType: 'image/jpeg', buffer: await photograph() });
  await expect(composer.getByRole('img', { name: /Preview of/ })).toBeVisible();
  await composer.getByRole('button', { name: 'Publish' }).click();

  const mine = demo.getByRole('article').filter({ hasText: text });
  await expect(mine).toHaveCount(1);
  const image = mine.getByRole('img', { name: /Image by/ });
  await expect(image).toBeVisible();
  await expect.poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBeGreaterThan(0);
  const stored = await demo.request.get((await image.getAttribute('src')) ?? '');
  const metadata = await sharp(await stored.body()).metadata();
  expect(metadata).toMatchObject({ format: 'webp', width: 1200 });
  expect(metadata.exif).toBeUndefined();

  await stranger.getByRole('button', { name: /new posts?$/ }).click();
  await expect(stranger.getByRole('article').filter({ hasText: text })).toHaveCount(1);
  await picture(demo, 'feed');

  await mine.getByRole('button', { name: /^Like/ }).click();
  await expect(mine.getByRole('button', { name: 'Like, 1 like' })).toHaveAttribute('aria-pressed', 'true');
  await expect(stranger.getByRole('article').filter({ hasText: text }).getByText('1', { exact: true })).toBeVisible();
});

test('a page of HTML that calls itself a picture is refused with a sentence', async ({ demo }) => {
  await open(demo, '/');
  const composer = demo.getByRole('form', { name: 'New post' });
  await composer
    .getByLabel('Image file')
    .setInputFiles({ name: 'cat.png', mimeType: 'image/png', buffer: Buffer.from('<html><script>alert(1)</script></html>') });
  await expect(composer.getByText(/not a readable image|upload did not work/)).toBeVisible();
});

test('a comment is written, seen by others at once, and taken back', async ({ newcomer: writer, stranger }) => {
  await hydrated(writer);
  await writer
    .getByRole('article')
    .first()
    .getByRole('link', { name: /comment/ })
    .click();
  await writer.waitForURL(/\/post\//);
  await open(stranger, new URL(writer.url()).pathname);
  const words = `What a thought, ${Date.now()}`;
  await writer.getByRole('textbox', { name: 'Comment' }).fill(words);
  await writer.getByRole('button', { name: 'Send comment' }).click();
  await expect(writer.getByText(words)).toBeVisible();
  await expect(stranger.getByText(words)).toBeVisible();
  await writer.getByRole('button', { name: 'Delete comment' }).first().click();
  await writer.getByRole('alertdialog').getByRole('button', { name: 'Delete comment' }).click();
  await expect(writer.getByText(words)).toHaveCount(0);
  await expect(stranger.getByText(words)).toHaveCount(0);
});
