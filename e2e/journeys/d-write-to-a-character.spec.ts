// Journey D: a person writes to a character and watches the answer appear; the next answer remembers.
import { expect, open, picture, test } from '../fixtures/town';

test('an answer is streamed, kept, and the next one remembers what was said', async ({ demo }) => {
  test.setTimeout(120_000);
  await open(demo, '/user/xiaohong');
  await demo.getByRole('button', { name: 'Write message' }).click();
  await demo.waitForURL(/\/messages\/.+/);
  const log = demo.getByRole('log', { name: 'Conversation' });
  await demo.getByRole('textbox', { name: 'Message to Xiaohong' }).fill('Hello! My name is Lin and I like jasmine tea.');
  await demo.getByRole('button', { name: 'Send' }).click();
  await expect(log.locator('[aria-busy="true"]')).toBeVisible({ timeout: 30_000 });
  await expect(log.locator('[aria-busy="true"]')).toHaveCount(0, { timeout: 30_000 });
  await expect(log.getByRole('article').or(log.getByRole('listitem'))).toHaveCount(2);

  await demo.getByRole('textbox', { name: 'Message to Xiaohong' }).fill('Do you remember what I like to drink?');
  await demo.getByRole('button', { name: 'Send' }).click();
  await expect(log.getByText(/jasmine/i)).toHaveCount(2, { timeout: 30_000 });
  await picture(demo, 'conversation');

  await demo.reload();
  await expect(demo.getByRole('log', { name: 'Conversation' }).getByText(/jasmine/i)).toHaveCount(2);
});
