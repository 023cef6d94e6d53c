// What a person can do about themselves: say their age, show a picture, take a copy of everything away, leave, and come back.
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { faults } from '../fixtures/axe';
import { expect, hydrated, open, picture, test } from '../fixtures/town';

const password = 'a long walk home';

async function newcomer(page: Page, birthYears: readonly number[]): Promise<string> {
  const username = `self_${Date.now()}`;
  await open(page, '/register');
  await page.getByLabel('Username').fill(username);
  await page.getByLabel('Nickname').fill('Noor');
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByLabel('Repeat the password').fill(password);
  for (const [at, year] of birthYears.entries()) {
    await page.getByLabel('Year of birth').selectOption(String(year));
    await page.getByRole('button', { name: 'Create account' }).click();
    if (at < birthYears.length - 1) await expect(page.getByText(/for people who are at least 14/)).toBeVisible();
  }
  await page.waitForURL((url) => url.pathname === '/');
  return username;
}

test('C02, P: Under-18 mode: who is too young is told so, who is young sees what is different, and a picture is cropped by keyboard', async ({
  stranger: page,
}) => {
  test.setTimeout(120_000);
  const thisYear = new Date().getFullYear();
  await newcomer(page, [thisYear - 12, thisYear - 16]);
  await open(page, '/settings');
  await expect(page.getByRole('heading', { name: /Reduced mode/ })).toBeVisible();

  const photo = await sharp({ create: { width: 640, height: 320, channels: 3, background: '#3f7d5a' } })
    .png()
    .toBuffer();
  await page.getByLabel('Choose a picture').setInputFiles({ name: 'me.png', mimeType: 'image/png', buffer: photo });
  const dialog = page.getByRole('dialog', { name: 'Which part?' });
  await dialog.getByLabel('Part of the picture').press('ArrowRight');
  await dialog.getByRole('slider', { name: 'Zoom' }).press('ArrowRight');
  await picture(page, 'crop-a-picture');
  await dialog.getByRole('button', { name: 'Use this part' }).press('Enter');
  await expect(page.getByText('Your picture is changed.', { exact: true })).toBeVisible({ timeout: 20_000 });
  await page.getByLabel('Interests', { exact: true }).first().fill('night trains');
  await page.getByLabel('Interests', { exact: true }).first().press('Enter');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await picture(page, 'settings-of-my-own');
});

test('P: Export, P: Delete with grace: a copy is made and taken away; a deleted account comes back by a log-in', async ({
  stranger: page,
}) => {
  test.setTimeout(120_000);
  const username = await newcomer(page, [1990]);
  await open(page, '/settings#data');
  await page.getByRole('button', { name: 'Ask for a copy' }).click();
  const asking = page.getByRole('dialog', { name: 'Ask for a copy' });
  await asking.getByLabel('Your password').fill(password);
  await asking.getByRole('button', { name: 'Make the copy' }).click();
  const ready = page.getByRole('button', { name: /^Download/ });
  await ready.waitFor({ timeout: 40_000 });
  await picture(page, 'a-copy-of-my-data');
  const download = page.waitForEvent('download');
  await ready.click();
  expect((await download).suggestedFilename()).toMatch(/^kith-.*\.zip$/);

  await page.getByRole('button', { name: 'Delete my account…' }).click();
  const leaving = page.getByRole('dialog', { name: 'Delete your account?' });
  await leaving.getByLabel(/^Type your username/).fill(username);
  await leaving.getByLabel('Your password').fill(password);
  expect(await faults(page)).toEqual([]);
  await picture(page, 'delete-my-account');
  await leaving.getByRole('button', { name: 'Delete my account' }).click();
  // Its log-ins end with it, and the last word stays to be read.
  await page.waitForURL((url) => url.pathname === '/goodbye');
  await hydrated(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Your account is on its way out' })).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await picture(page, 'goodbye');
  await open(page, `/user/${username}`);
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('Noor');

  await open(page, '/login');
  await page.getByLabel('Username').fill(username);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('main').getByRole('button', { name: 'Log in' }).click();
  await page.waitForURL((url) => url.pathname === '/');
  await open(page, `/user/${username}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Noor');
});

test('P: companion rules: in a crisis the writer sees where help is, and no character answers', async ({ stranger: page }) => {
  test.setTimeout(90_000);
  await newcomer(page, [1990]);
  await open(page, '/user/xiaohong');
  await page.getByRole('button', { name: 'Write message' }).click();
  await page.waitForURL(/\/messages\/.+/);
  await page.getByRole('textbox', { name: 'Message to Xiaohong' }).fill('I do not want to live any more.');
  await page.getByRole('button', { name: 'Send' }).click();
  const card = page.getByRole('complementary', { name: 'You are not alone' });
  await expect(card).toBeVisible();
  await expect(card.getByRole('link', { name: /find a helpline/ })).toHaveAttribute('href', /findahelpline/);
  await expect(page.getByText(/is writing/)).toHaveCount(0);
  expect(await faults(page)).toEqual([]);
  await picture(page, 'help-card');
});
