// Every action can be opened: why.
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
