// What a character remembers of a person: the person reads it, sets it right, and takes it back; the answers follow.
import type { Page } from '@playwright/test';
import { expect, open, picture, reload, test } from '../fixtures/town';

async function say(page: Page, name: string, text: string): Promise<void> {
  await page.getByRole('textbox', { name: `Message to ${name}` }).fill(text);
  await page.getByRole('button', { name: 'Send' }).click();
}

test('I05: P: AI memory visible to the person it concerns: a person reads what is remembered, sets it right, deletes it; each next answer follows, also after a reload', async ({
  newcomer: page,
  awake: { username, nickname },
}) => {
  test.setTimeout(240_000);
  await open(page, `/user/${username}`);
  await page.getByRole('button', { name: 'Write message' }).click();
  await page.waitForURL(/\/messages\/.+/);
  const chat = page.url();
  const log = page.getByRole('log', { name: 'Conversation' });
  const answers = log.getByText(`${nickname}:`);
  await say(page, nickname, 'Hello! I like jasmine tea.');
  await expect(answers).toHaveCount(1, { timeout: 60_000 });

  await page.getByRole('link', { name: `What ${nickname} remembers of you` }).click();
  await page.waitForURL(`**/remembered/${username}`);
  await expect(page.getByRole('heading', { level: 1, name: `What ${nickname} remembers of you` })).toBeVisible();
  await expect(page.getByRole('heading', { name: `How ${nickname} sees you` })).toBeVisible();
  const memory = page.getByRole('listitem').filter({ hasText: 'jasmine tea' });
  await expect(memory.getByText('You wrote it in private.')).toBeVisible();
  await picture(page, 'what-is-remembered');

  await memory.getByRole('button', { name: /^Set right/ }).press('Enter');
  await page.getByLabel('What is remembered').fill('Lin told me: "I like ginger lemonade".');
  await page.getByRole('button', { name: 'Save' }).press('Enter');
  const corrected = page.getByRole('listitem').filter({ hasText: 'ginger lemonade' });
  await expect(corrected.getByText('Set right by you.')).toBeVisible();
  await expect(page.getByText('jasmine tea')).toHaveCount(0);

  await open(page, chat);
  const question = 'Do you remember what I like to drink?';
  const after = async (asked: string) => (await log.innerText()).split(asked)[1] ?? '';
  await say(page, nickname, question);
  await expect.poll(() => after(question), { timeout: 60_000 }).toMatch(/ginger lemonade/i);
  expect(await after(question)).not.toMatch(/jasmine/i);

  await page.getByRole('link', { name: `What ${nickname} remembers of you` }).click();
  await page.waitForURL(`**/remembered/${username}`);
  await corrected
    .first()
    .getByRole('button', { name: /^Delete/ })
    .press('Enter');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).press('Enter');
  await expect(page.getByText('Deleted.', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Forget me' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Forget me' }).click();
  await expect(page.getByRole('main').getByText(`${nickname} remembers nothing of you`)).toBeVisible();
  await reload(page);
  await expect(page.getByRole('main').getByText(`${nickname} remembers nothing of you`)).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'lemonade' })).toHaveCount(0);

  await open(page, chat);
  const again = 'And now, do you remember what I like?';
  await expect(answers).toHaveCount(2);
  await say(page, nickname, again);
  await expect(answers).toHaveCount(3, { timeout: 60_000 });
  expect(await after(again)).not.toMatch(/jasmine|lemonade/i);
});

test('I05: the settings lead to all who remember one, and a copy can be taken away', async ({
  newcomer: page,
  awake: { username, nickname },
}) => {
  test.setTimeout(120_000);
  await open(page, '/remembered');
  await expect(page.getByText('Nobody remembers you yet')).toBeVisible();
  await open(page, `/user/${username}`);
  await page.getByRole('button', { name: 'Write message' }).click();
  await page.waitForURL(/\/messages\/.+/);
  await say(page, nickname, 'Hello! I live near the harbour.');
  await expect(page.getByRole('log', { name: 'Conversation' }).getByText(`${nickname}:`)).toHaveCount(1, { timeout: 60_000 });
  await open(page, '/settings');
  await page.getByRole('link', { name: 'Who remembers you, and what' }).click();
  await page.getByRole('main').getByRole('link', { name: nickname }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'harbour' })).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download as JSON' }).click();
  expect((await download).suggestedFilename()).toBe(`kith-${username}.json`);
});
