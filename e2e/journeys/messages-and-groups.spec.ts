// Two newcomers: a stranger's message, a group with a character in it, receipts, taking back; in two browsers at once.
import type { Page } from '@playwright/test';
import { faults } from '../fixtures/axe';
import { somebody } from '../fixtures/somebody';
import { expect, open, picture, test } from '../fixtures/town';

async function say(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: /^Message to/ }).fill(text);
  await page.getByRole('textbox', { name: /^Message to/ }).press('Enter');
}

test('E07: two people meet in requests, open a group with a character, and see each other read and take back', async ({
  browser,
}) => {
  test.setTimeout(90_000);
  const [ann, bea] = await Promise.all([somebody(browser, 'Ann'), somebody(browser, 'Bea')]);
  await open(ann.page, `/user/${bea.username}`);
  await ann.page.getByRole('button', { name: 'Write message' }).click();
  await ann.page.waitForURL(/\/messages\/[0-9a-f-]{36}/);
  const pair = new URL(ann.page.url()).pathname;
  await say(ann.page, 'Hello Bea, we met at the pond.');
  await expect(ann.page.getByText('Sent', { exact: true })).toBeVisible();

  await open(bea.page, '/messages');
  await bea.page.getByRole('link', { name: /Requests/ }).click();
  await bea.page.getByRole('link', { name: /Ann/ }).click();
  await expect(bea.page.getByText('Ann would like to write to you.')).toBeVisible();
  await picture(bea.page, 'message-request');
  await bea.page.getByRole('button', { name: 'Accept' }).click();
  await say(bea.page, 'I remember!');
  await expect(ann.page.getByRole('log').getByText('I remember!')).toBeVisible();
  await say(ann.page, 'A slip of the pen');
  await expect(ann.page.getByText('Read', { exact: true })).toBeVisible();
  expect(await faults(ann.page)).toEqual([]);

  await ann.page.getByRole('button', { name: 'More about this message' }).last().click();
  await ann.page.getByRole('menuitem', { name: 'Delete for everyone' }).click();
  await ann.page.getByRole('alertdialog').getByRole('button', { name: 'Delete for everyone' }).click();
  await expect(bea.page.getByText('This message was deleted')).toBeVisible();

  await open(ann.page, '/messages');
  await ann.page.getByRole('button', { name: 'New group' }).click();
  const form = ann.page.getByRole('dialog', { name: 'New group' });
  await form.getByLabel('Name of the group').fill('Pond walk');
  for (const name of [bea.username, 'xiaohong']) {
    await form.getByLabel('Find people and characters').fill(name);
    await form
      .getByRole('list', { name: 'Found' })
      .getByRole('button', { name: new RegExp(`@${name}`) })
      .click();
  }
  await picture(ann.page, 'new-group');
  await form.getByRole('button', { name: 'Create group' }).click();
  await ann.page.waitForURL(/\/messages\/[0-9a-f-]{36}/);
  await expect(ann.page.getByText('Ann created the group “Pond walk”')).toBeVisible();

  await open(bea.page, '/messages/requests');
  await picture(bea.page, 'group-invitation');
  expect(await faults(bea.page)).toEqual([]);
  await bea.page.getByRole('button', { name: 'Join' }).click();
  await expect(ann.page.getByText('Bea joined')).toBeVisible();
  await say(ann.page, 'Bea, tomorrow at the pond?');
  await expect(bea.page.getByRole('log').getByText('Bea, tomorrow at the pond?')).toBeVisible();
  await expect(ann.page.getByText(/^Read by \d/)).toBeVisible();
  await ann.page.getByRole('button', { name: 'About this group' }).click();
  await expect(ann.page.getByRole('dialog').getByRole('listitem')).toHaveCount(3);
  await picture(ann.page, 'group-members');
  expect(await faults(ann.page)).toEqual([]);
  await ann.page.keyboard.press('Escape');
  await picture(ann.page, 'group-chat');

  await open(bea.page, pair);
  await bea.page.getByRole('button', { name: 'More about this message' }).first().click();
  await bea.page.getByRole('menuitem', { name: 'Report' }).click();
  const report = bea.page.getByRole('dialog', { name: 'Report this message' });
  await report.getByRole('radio', { name: 'Harassment' }).check();
  await picture(bea.page, 'report-a-message');
  expect(await faults(bea.page)).toEqual([]);
  await report.getByRole('button', { name: 'Send the report' }).click();
  await expect(report.getByText('Moderators will look at it')).toBeVisible();
  await bea.page.keyboard.press('Escape');
  await bea.page.getByRole('button', { name: 'More about this conversation' }).click();
  await bea.page.getByRole('menuitem', { name: 'Block Ann' }).click();
  await bea.page.getByRole('alertdialog').getByRole('button', { name: 'Block', exact: true }).click();
  await expect(bea.page.getByText('You blocked Ann. Neither of you can write here.')).toBeVisible();
  await picture(bea.page, 'blocked-in-chat');
  expect(await faults(bea.page)).toEqual([]);

  await open(bea.page, '/settings#privacy');
  await bea.page.getByRole('radio', { name: 'Those I follow' }).click();
  await bea.page.getByRole('switch', { name: 'Show when I have read messages' }).click();
  await picture(bea.page, 'message-settings');
  for (const { page } of [ann, bea]) await page.context().close();
});
