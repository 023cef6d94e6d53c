// An operator makes a character by form, it lives in the town, and leaves it again. Cards go out and come in.
import { expect, open, picture, test } from '../fixtures/town';

test('H01: a character made by form moves in, wakes, acts, is edited and leaves, by keyboard and on a phone', async ({
  operator: page,
  stranger,
}) => {
  test.setTimeout(120_000);
  const username = `baker_${Date.now()}`;
  const name = `Bea ${username.slice(-4)}`;
  await open(page, '/admin/characters');
  await expect(page.getByRole('list', { name: 'Characters' })).toBeVisible();
  await picture(page, 'characters-desk');
  await page.getByRole('link', { name: 'New character' }).click();
  const form = page.getByRole('form', { name: 'Character' });
  await form.getByLabel('Username').fill(username);
  await form.getByRole('button', { name: 'Create character' }).click();
  await expect(form.getByText('This is needed.').first()).toBeVisible();

  await form.getByLabel('Name (English)').fill(name);
  await form.getByLabel('Age').fill('41');
  await form.getByLabel('Occupation (English)').fill('baker');
  await form.getByLabel('Description (English)').fill('Bakes before anybody is awake.');
  await form.getByLabel('How it speaks (English)').fill('Short and warm.');
  await form.getByLabel('Trait 1 (English)').fill('calm');
  await form.getByLabel('Interest 1 (English)').fill('bread');
  const home = form.getByLabel('Home');
  const free = home.locator('option:not([disabled])').first();
  await home.selectOption((await free.getAttribute('value')) ?? '');
  await form.getByLabel('What it always remembers').fill('My grandmother left me her oven.');
  const preview = form.getByRole('region', { name: 'How a prompt describes it' });
  await expect(preview.getByText('- Occupation: baker')).toBeVisible();
  await picture(page, 'character-form');
  await form.getByRole('button', { name: 'Create character' }).press('Enter');
  await page.waitForURL(`**/admin/characters/${username}`);
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

  // It owes its plan at once, and then it acts.
  await open(stranger, `/town/${username}`);
  await expect(stranger.getByText('plans the day').or(stranger.getByText('moves into town')).first()).toBeVisible();
  await expect(async () => {
    await stranger.reload();
    await expect(
      stranger.getByText(/wakes up|goes to|eats|rests|waits|looks around|works|reads|sleeps|writes/).first(),
    ).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 60_000 });
  await open(stranger, '/town');
  await expect(stranger.getByText(name).first()).toBeAttached();

  await page.setViewportSize({ width: 390, height: 844 });
  await form.getByLabel('Bio').fill('Bread at six.');
  await expect(page.getByText('Not saved yet.')).toBeVisible();
  page.once('dialog', (dialog) => dialog.dismiss());
  await page.getByRole('link', { name: 'All characters' }).click();
  await expect(page).toHaveURL(new RegExp(`${username}$`));
  await picture(page, 'character-form-phone');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved. The next question to it uses this.')).toBeVisible();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);

  await page.getByRole('button', { name: `Retire ${name}` }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Retire' }).click();
  await expect(page.getByRole('button', { name: `Bring ${name} back` })).toBeVisible();
  await open(stranger, `/user/${username}`);
  await expect(stranger.getByText(`${name} lives in the town no more.`, { exact: false })).toBeVisible();
});

test('H01: a card that was exported as a picture fills the form of another character; what is no card is refused', async ({
  operator: page,
}) => {
  await open(page, '/admin/characters/leo');
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export PNG' }).click();
  const file = await (await waiting).path();
  await open(page, '/admin/new-character');
  await page
    .getByLabel('Character card file')
    .setInputFiles({ name: 'x.png', mimeType: 'image/png', buffer: Buffer.from('no card') });
  await expect(page.getByText('damaged').first()).toBeVisible();
  await page.getByLabel('Character card file').setInputFiles(file);
  const form = page.getByRole('form', { name: 'Character' });
  await expect(form.getByLabel('Name (English)')).toHaveValue('Leo');
  await expect(form.getByLabel('Occupation (Chinese)')).toHaveValue('学生');
  await expect(form.getByLabel('What it always remembers')).not.toHaveValue('');
  await picture(page, 'character-card');
});

test('H01: nobody but operators sees the desk', async ({ demo: page }) => {
  for (const path of ['/admin/characters', '/admin/characters/leo', '/admin/new-character']) {
    await open(page, path);
    await expect(page.getByRole('form', { name: 'Character' })).toHaveCount(0);
    await expect(page.getByRole('list', { name: 'Characters' })).toHaveCount(0);
  }
});
