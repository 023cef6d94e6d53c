// An operator reads what a character remembers, adds to it, mends it and takes it away; nobody else sees that desk.
import { expect, open, picture, reload, test } from '../fixtures/town';

test('I05: an operator adds a piece of knowledge, changes it and deletes it, by keyboard alone', async ({ operator: page }) => {
  await open(page, '/town/chenhao');
  await page.getByRole('tab', { name: 'Last actions' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Memories', exact: true })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  const desk = page.getByRole('tabpanel', { name: 'All memories' });
  await expect(desk.getByText('known for long').first()).toBeVisible();
  await desk.scrollIntoViewIfNeeded();
  await picture(page, 'memory-desk');

  await desk.locator('summary', { hasText: 'Add knowledge' }).focus();
  await page.keyboard.press('Enter');
  await desk.getByLabel('What is remembered').focus();
  await page.keyboard.type('The old bridge is closed on Sundays.');
  await desk.getByLabel('Importance, 1 to 10').selectOption('8');
  await desk.getByRole('button', { name: 'Add knowledge' }).press('Enter');
  const knowledge = desk.getByRole('region', { name: 'Knowledge' });
  await expect(knowledge.getByText('The old bridge is closed on Sundays.')).toBeVisible();

  await knowledge.getByRole('button', { name: 'Edit: The old bridge is closed on Sundays.' }).press('Enter');
  await knowledge.getByLabel('What is remembered').fill('The old bridge is open again.');
  await knowledge.getByRole('button', { name: 'Save' }).press('Enter');
  const mended = knowledge.getByRole('listitem').filter({ hasText: 'The old bridge is open again.' });
  await expect(mended.getByText('importance 8 of 10')).toBeVisible();

  await mended.getByRole('button', { name: /^Delete/ }).press('Enter');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).press('Enter');
  await expect(mended).toHaveCount(0);
  await reload(page);
  await expect(page.getByRole('tab', { name: 'All memories' })).toBeVisible();
  await page.getByRole('tab', { name: 'All memories' }).click();
  await expect(desk.getByText('The old bridge')).toHaveCount(0);
});

test('I05: a deletion that the server refuses is taken back, with the reason', async ({ operator: page }) => {
  await open(page, '/town/chenhao');
  await page.getByRole('tab', { name: 'All memories' }).click();
  const important = page.getByRole('tabpanel', { name: 'All memories' }).getByRole('region', { name: 'Important' });
  await expect(important.getByRole('listitem')).toHaveCount(1);
  await page.route('**/api/trpc/memories.remove**', (route) => route.abort());
  await important.getByRole('button', { name: /^Delete/ }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('Kith cannot be reached. Check the connection.').first()).toBeVisible();
  await expect(important.getByRole('listitem')).toHaveCount(1);
});

test('I05: everybody else sees the days and what matters, and no desk', async ({ stranger: page }) => {
  await open(page, '/town/chenhao');
  await expect(page.getByRole('tab', { name: 'All memories' })).toHaveCount(0);
  await page.getByRole('tab', { name: 'Memories' }).click();
  await expect(page.getByRole('heading', { name: 'Important' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'People', exact: true })).toHaveCount(0);
});
