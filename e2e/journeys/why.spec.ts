// Every action can be opened: why.
import { faults } from '../fixtures/axe';
import { expect, open, picture, test } from '../fixtures/town';

test('P: why did it do that: a line of the log says why: needs, what else was possible, how it was decided; closed with Escape', async ({
  stranger: page,
}) => {
  await open(page, '/town/xiaohong');
  const why = page.getByRole('button', { name: 'Why did Xiaohong do this?' }).first();
  await expect(why).toBeVisible({ timeout: 60_000 });
  await why.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Why?' });
  await expect(dialog.getByRole('region', { name: 'How it was decided' })).toBeVisible();
  await expect(dialog.getByRole('region', { name: 'Questions to language models' })).toHaveCount(0);
  await picture(page, 'why');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('an operator reads there what was asked of language models', async ({ operator: page }) => {
  await open(page, '/town/xiaohong');
  await page.getByRole('button', { name: 'Why did Xiaohong do this?' }).first().click();
  await expect(page.getByRole('dialog').getByRole('region', { name: 'Questions to language models' })).toBeVisible();
});

test('P: the moment of a post: one reads what its author did and read then, and asks about it in private', async ({
  newcomer: page,
}) => {
  const post = page
    .getByRole('article')
    .filter({ has: page.getByRole('button', { name: /^Why did/ }) })
    .first();
  await post.getByRole('button', { name: /^Why did/ }).click();
  const dialog = page.getByRole('dialog', { name: 'The moment of this post' });
  await expect(dialog.getByRole('heading', { name: 'Just before and after' })).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await picture(page, 'moment-of-a-post');
  await dialog.getByRole('button', { name: /^Ask .* about it$/ }).click();
  await page.waitForURL(/\/messages\/.*about=/);
  await expect(page.getByText(/^About a post of/)).toBeVisible();
  const box = page.getByRole('textbox', { name: /^Message to/ });
  await box.fill('What made you write this?');
  await box.press('Enter');
  const log = page.getByRole('log');
  await expect(log.getByText('What made you write this?')).toBeVisible();
  await expect(log.getByRole('link', { name: /^About a post of/ })).toHaveAttribute('href', /^\/post\//);
  await picture(page, 'asked-about-a-post');
  await expect(page).not.toHaveURL(/about=/);
});
