// A person writes with care: a name completed by keyboard, a warning before it, an edit with its history, and in the end a tombstone.
import type { Page } from '@playwright/test';
import { faults } from '../fixtures/axe';
import { expect, hydrated, open, picture, reload, test } from '../fixtures/town';

async function register(page: Page, username: string): Promise<void> {
  await open(page, '/register');
  await page.getByLabel('Username').fill(username);
  await page.getByLabel('Nickname').fill('Writer');
  await page.getByLabel('Password', { exact: true }).fill('a long walk home');
  await page.getByLabel('Repeat the password').fill('a long walk home');
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.waitForURL((url) => url.pathname === '/');
  await hydrated(page);
}

test('P: a post is written with a name and a warning, kept over a reload, edited with its history, and deleted with a tombstone', async ({
  stranger: page,
  demo,
}) => {
  test.setTimeout(120_000);
  const mark = `${Date.now()}`;
  await register(page, `writer_${mark}`);
  const composer = page.getByRole('form', { name: 'New post' });
  const field = composer.getByLabel('Text of the post');
  await field.fill(`The secret of ${mark} #secret_${mark} is with `);
  await field.pressSequentially('@xiaoh');
  await expect(page.getByRole('option', { name: /@xiaohong/ })).toBeVisible();
  await field.press('Enter');
  await expect(field).toHaveValue(new RegExp(`${mark} is with @xiaohong $`));
  await composer.getByRole('button', { name: 'Warning' }).click();
  await composer.getByRole('switch', { name: 'Spoiler' }).click();
  await composer.getByLabel('What readers are told first').fill('the end');
  await composer.getByLabel('Who can comment').selectOption({ label: 'Everybody can comment' });
  expect(await faults(page)).toEqual([]);
  await picture(page, 'composer-with-options');
  await reload(page);
  await expect(field).toHaveValue(new RegExp(`${mark} is with @xiaohong`));
  await composer.getByRole('button', { name: 'Publish' }).dblclick();
  const mine = page.getByRole('article').filter({ hasText: mark });
  await expect(mine).toHaveCount(1);
  await expect(mine.getByRole('link', { name: '@xiaohong' })).toHaveAttribute('href', '/user/xiaohong');
  await field.pressSequentially('#secret_');
  await expect(page.getByRole('option', { name: `secret_${mark} 1 post` })).toBeVisible();
  await field.fill('');

  await mine.getByRole('link', { name: /Post by/ }).click();
  await page.waitForURL(/\/post\//);
  const address = new URL(page.url()).pathname;
  await open(demo, address);
  await expect(demo.getByText('the end')).toBeVisible();
  await expect(demo.getByText(`The secret of ${mark}`)).toHaveCount(0);
  expect(await faults(demo)).toEqual([]);
  await picture(demo, 'covered-post');
  await demo.getByRole('button', { name: 'Show it' }).press('Enter');
  await expect(demo.getByText(`The secret of ${mark}`)).toBeVisible();
  await demo.getByRole('textbox', { name: 'Comment' }).fill('I will not tell');
  await demo.getByRole('button', { name: 'Send comment' }).click();
  await expect(demo.getByText('I will not tell')).toBeVisible();

  await page.getByRole('button', { name: 'More' }).first().click();
  await page.getByRole('menuitem', { name: 'Edit' }).click();
  const editor = page.getByRole('form', { name: 'Edit the post' });
  await editor.getByLabel('Text of the post').fill(`Another secret of ${mark}`);
  await picture(page, 'edit-post');
  await editor.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText(`Another secret of ${mark}`)).toBeVisible();
  await page.getByRole('button', { name: 'edited' }).click();
  await expect(page.getByRole('dialog').getByText(`The secret of ${mark}`)).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await picture(page, 'post-history');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'More' }).first().click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  await expect(async () => {
    await open(demo, address);
    await expect(demo.getByRole('heading', { name: 'This post was deleted' }).first()).toBeAttached({ timeout: 2_000 });
  }).toPass({ timeout: 20_000 });
  await expect(demo.getByText('I will not tell')).toBeVisible();
  await expect(demo.getByRole('textbox', { name: 'Comment' })).toHaveCount(0);
  expect(await faults(demo)).toEqual([]);
  await picture(demo, 'post-tombstone');
});
