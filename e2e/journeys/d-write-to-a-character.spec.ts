// Journey D: a person writes to a character and watches the answer appear; the next answer remembers.
import type { Page } from '@playwright/test';
import { expect, open, picture, reload, test } from '../fixtures/town';

async function writeTo(page: Page, username: string): Promise<void> {
  await open(page, `/user/${username}`);
  await page.getByRole('button', { name: 'Write message' }).click();
  await page.waitForURL(/\/messages\/.+/);
}

async function say(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: /^Message to/ }).fill(text);
  await page.getByRole('button', { name: 'Send' }).click();
}

test('an answer is streamed, kept, and the next one remembers what was said', async ({ newcomer: page, awake }) => {
  test.setTimeout(120_000);
  await writeTo(page, awake.username);
  const log = page.getByRole('log', { name: 'Conversation' });
  const answers = log.getByText(`${awake.nickname}:`);
  await say(page, 'Hello! My name is Lin and I like jasmine tea.');
  await expect(log.locator('[aria-busy="true"]')).toBeVisible({ timeout: 30_000 });
  await expect(log.locator('[aria-busy="true"]')).toHaveCount(0, { timeout: 30_000 });
  await expect(answers).toHaveCount(1);

  const question = 'Do you remember what I like to drink?';
  await say(page, question);
  const answer = async () => (await log.innerText()).split(question)[1] ?? '';
  await expect.poll(answer, { timeout: 30_000 }).toMatch(/jasmine/i);
  await expect(answers).toHaveCount(2);
  await picture(page, 'conversation');

  await reload(page);
  await expect.poll(answer).toMatch(/jasmine/i);
});

test('while the model is broken the person is told, nothing partial appears, and the next message is answered', async ({
  newcomer: page,
  awake,
  request,
}) => {
  test.setTimeout(240_000);
  const control = process.env.MODEL_CONTROL_URL ?? '';
  const fault = (kind: 'http-500' | 'none') => request.post(control, { data: { kind } });
  await writeTo(page, awake.username);
  const answers = page.getByRole('log', { name: 'Conversation' }).getByText(`${awake.nickname}:`);
  await fault('http-500');
  try {
    await say(page, `Hello ${awake.nickname}, can you hear me?`);
    await expect(page.getByText(`${awake.nickname} could not answer. Write again later.`)).toBeVisible({ timeout: 120_000 });
    await expect(answers).toHaveCount(0);
    await picture(page, 'could-not-answer');
  } finally {
    await fault('none');
  }
  await say(page, 'And now?');
  await expect(answers).toHaveCount(1, { timeout: 90_000 });
});
