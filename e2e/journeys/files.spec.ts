// A person posts several images: chosen at once, one of them wrong, put in order, described, still there after a reload; then looks at them.
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { faults } from '../fixtures/axe';
import { expect, hydrated, open, picture, reload, test } from '../fixtures/town';

async function photograph(name: string, background: { r: number; g: number; b: number }) {
  const buffer = await sharp({ create: { width: 1200, height: 900, channels: 3, background } })
    .jpeg()
    .toBuffer();
  return { name, mimeType: 'image/jpeg', buffer };
}

async function register(page: Page): Promise<void> {
  await open(page, '/register');
  await page.getByLabel('Username').fill(`painter_${Date.now()}`);
  await page.getByLabel('Nickname').fill('Painter');
  await page.getByLabel('Password', { exact: true }).fill('a long walk home');
  await page.getByLabel('Repeat the password').fill('a long walk home');
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.waitForURL((url) => url.pathname === '/');
  await hydrated(page);
}

test('F05: P: Lightbox with keyboard and pinch: several images are sent at once, put in order, described, kept over a reload, and looked at by keyboard', async ({
  stranger,
}) => {
  await register(stranger);
  const composer = stranger.getByRole('form', { name: 'New post' });
  const tray = composer.getByRole('list', { name: /images? of the post/ });
  const text = `Four colours of the square, ${Date.now()}`;
  await composer.getByLabel('Text of the post').fill(text);
  await composer
    .getByLabel('Image file')
    .setInputFiles([
      await photograph('red.jpg', { r: 200, g: 70, b: 60 }),
      await photograph('green.jpg', { r: 70, g: 150, b: 80 }),
      { name: 'page.png', mimeType: 'image/png', buffer: Buffer.from('<html><script>1</script></html>') },
      await photograph('blue.jpg', { r: 70, g: 110, b: 200 }),
    ]);
  await expect(tray.getByRole('listitem')).toHaveCount(4);
  await expect(tray.getByRole('alert')).toHaveCount(1);
  await composer.getByRole('button', { name: 'Remove image 3' }).click();
  await expect(tray.getByRole('progressbar')).toHaveCount(0);
  await composer.getByRole('button', { name: 'Move image 3 forward' }).click();
  await composer.getByRole('button', { name: 'Describe image 1' }).click();
  await stranger.getByLabel('What is on it?').fill('All of it is red');
  await stranger.getByRole('dialog').getByRole('button', { name: 'Done' }).last().click();
  expect(await faults(stranger)).toEqual([]);
  await picture(stranger, 'composer-images');

  await reload(stranger);
  await expect(tray.getByRole('img', { name: 'All of it is red' })).toBeVisible();
  await expect(tray.getByRole('img')).toHaveCount(3);
  await composer.getByRole('button', { name: 'Made with AI' }).click();
  await composer.getByRole('button', { name: 'Publish' }).click();

  const mine = stranger.getByRole('article').filter({ hasText: text });
  await expect(mine.getByRole('img', { name: /All of it is red|Image by/ })).toHaveCount(3);
  await expect(mine.getByText('Made with AI')).toBeVisible();
  await expect(tray).toHaveCount(0);
  const first = mine.getByRole('button', { name: /All of it is red/ });
  const { width, height } = (await first.boundingBox()) ?? { width: 0, height: 1 };
  expect(Math.abs(width - height)).toBeLessThan(2);
  await picture(stranger, 'post-images');

  await first.focus();
  await stranger.keyboard.press('Enter');
  const box = stranger.getByRole('dialog', { name: '1 of 3' });
  await expect(box.getByText('All of it is red')).toBeVisible();
  expect(await faults(stranger)).toEqual([]);
  await picture(stranger, 'lightbox');
  await stranger.keyboard.press('End');
  await expect(stranger.getByRole('dialog', { name: '3 of 3' })).toBeVisible();
  await stranger.keyboard.press('ArrowLeft');
  await expect(stranger.getByRole('dialog', { name: '2 of 3' })).toBeVisible();
  await stranger.keyboard.press('Home');
  await stranger.keyboard.press('z');
  await expect(stranger.getByRole('button', { name: 'Zoom out' })).toBeVisible();
  await stranger.keyboard.press('Escape');
  await expect(stranger.getByRole('dialog')).toHaveCount(0);
  await expect(first).toBeFocused();
});
