// A newcomer without a mouse; in a phone-sized window bars lie above and below: from the door to an answered message.
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { faults } from '../fixtures/axe';
import { enter, expectFocusSeen, tabTo, type } from '../fixtures/keyboard';
import { somebody } from '../fixtures/somebody';
import { expect, hydrated, open, picture, test } from '../fixtures/town';

const photograph = async (name: string, red: number) => ({
  name,
  mimeType: 'image/png',
  buffer: await sharp({ create: { width: 320, height: 240, channels: 3, background: { r: red, g: 130, b: 90 } } })
    .png()
    .toBuffer(),
});

async function register(page: Page, username: string): Promise<void> {
  await open(page, '/register');
  await type(page, page.getByLabel('Username'), username);
  await type(page, page.getByLabel('Nickname'), 'Kay');
  await type(page, page.getByLabel('Password', { exact: true }), 'a long walk home');
  await type(page, page.getByLabel('Repeat the password'), 'a long walk home');
  await enter(page, page.getByRole('button', { name: 'Create account' }));
  await page.waitForURL((url) => url.pathname === '/');
  await hydrated(page);
}

/** Two images, the first described, their order changed; the dialog keeps the focus in and gives it back. */
async function addImages(page: Page): Promise<void> {
  const composer = page.getByRole('form', { name: 'New post' });
  // Asked for before the walk there: the browser needs a moment to hand its dialog over.
  const chooser = page.waitForEvent('filechooser');
  await tabTo(page, composer.getByRole('button', { name: 'Add an image' }));
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(await Promise.all([photograph('pond.png', 60), photograph('bridge.png', 220)]));
  await expect(composer.getByRole('list', { name: '2 images of the post' })).toBeVisible();
  await expect(composer.getByRole('progressbar')).toHaveCount(0);

  const describe = composer.getByRole('button', { name: 'ALT: describe image 1' });
  await tabTo(page, describe, 'Shift+Tab');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Describe the image' });
  await type(page, dialog.getByLabel('What is on it?'), 'The pond at noon');
  expect(await faults(page)).toEqual([]);
  for (let round = 0; round < 6; round += 1) {
    await page.keyboard.press('Tab');
    await expect(dialog.locator(':focus')).toHaveCount(1);
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(describe).toBeFocused();
  await enter(page, composer.getByRole('button', { name: 'Move image 1 back' }));
  await expect(composer.getByRole('listitem').nth(1).getByRole('img', { name: 'The pond at noon' })).toBeVisible();
  await expectFocusSeen(page);
  await picture(page, 'by-keyboard-composer');
}

test('P: infinite scroll and keyboard paging: a newcomer with a keyboard only registers, reads, posts with images, reads the post, and answers a message', async ({
  browser,
  stranger: page,
}) => {
  test.setTimeout(120_000);
  const mark = `${Date.now()}`;
  await register(page, `kay_${mark}`);

  const articles = page.getByRole('feed').getByRole('article');
  await expect(articles.first()).toBeVisible();
  await page.keyboard.press('j');
  await expect(articles.first()).toBeFocused();
  await page.keyboard.press('j');
  await page.keyboard.press('PageDown');
  await expectFocusSeen(page);
  await page.keyboard.press('k');
  await expectFocusSeen(page);

  await page.keyboard.press('n');
  const field = page.getByRole('textbox', { name: 'Text of the post' });
  await expect(field).toBeFocused();
  await page.keyboard.type(`Without a mouse ${mark}`);
  await addImages(page);
  await enter(page, page.getByRole('button', { name: 'Publish' }));
  await expect(page.getByText('Your post is out', { exact: true })).toBeVisible();
  await expect(field).toBeFocused();
  const mine = articles.filter({ hasText: mark });
  await expect(mine).toHaveAttribute('aria-posinset', /^\d+$/);
  await expect(mine).toMatchAriaSnapshot(`
    - article /Kay/:
      - link "Kay"
      - link /^Post by Kay/
      - button "More"
      - paragraph: /Without a mouse/
      - button /Enlarge/:
        - img /Image by Kay/
      - button /Enlarge/:
        - img "The pond at noon"
      - button /^Like/
      - link /comment/
      - button /[Ss]hare/
  `);

  const enlarge = mine.getByRole('button', { name: /The pond at noon/ });
  await enter(page, enlarge);
  const lightbox = page.getByRole('dialog', { name: '2 of 2' });
  await expect(lightbox).toMatchAriaSnapshot(`
    - dialog "2 of 2":
      - heading "2 of 2"
      - button "Zoom in"
      - button "Close"
      - group "The image":
        - img "The pond at noon"
      - button "Previous image"
      - paragraph: The pond at noon
      - button "Next image" [disabled]
  `);
  expect(await faults(page)).toEqual([]);
  await picture(page, 'by-keyboard-lightbox');
  await page.keyboard.press('Escape');
  await expect(enlarge).toBeFocused();

  await page.keyboard.press('o');
  await page.waitForURL(/\/post\//);
  await expect(page.getByRole('textbox', { name: 'Comment' })).toBeVisible();
  await page.goBack();
  await expect(mine).toBeFocused();
  await expectFocusSeen(page);

  const bea = await somebody(browser, 'Bea');
  const ask = async (name: string, json: object) => {
    const answer = await bea.page.request.post(`/api/trpc/${name}`, { data: { json } });
    expect(answer.ok(), await answer.text()).toBe(true);
    return answer.json();
  };
  const { conversationId } = (await ask('messages.open', { username: `kay_${mark}` })).result.data.json;
  await ask('messages.send', { conversationId, text: 'Do you walk by the pond?', clientId: `bea_${mark}` });

  await page.keyboard.press('g');
  await page.keyboard.press('m');
  await page.waitForURL(/\/messages$/);
  await enter(page, page.getByRole('link', { name: /Requests/ }));
  await enter(page, page.getByRole('link', { name: /Bea/ }));
  await enter(page, page.getByRole('button', { name: 'Accept' }));
  const box = page.getByRole('textbox', { name: /^Message to/ });
  await expect(box).toBeFocused();
  await page.keyboard.type('Every day!');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('log').getByText('Every day!')).toBeVisible();
  await expect(page.getByText('Sent', { exact: true })).toBeVisible();
  await expect(box).toBeFocused();
  await expect(page.getByRole('log')).toMatchAriaSnapshot(`
    - log "Conversation":
      - text: "Bea: Do you walk by the pond?"
      - text: "You: Every day!"
  `);
  expect(await faults(page)).toEqual([]);
  await picture(page, 'by-keyboard-chat');
  await bea.page.context().close();
});
