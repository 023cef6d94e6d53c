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
  await expect(log.getByText('Xiaohong:')).toHaveCount(1);

  const question = 'Do you remember what I like to drink?';
  await demo.getByRole('textbox', { name: 'Message to Xiaohong' }).fill(question);
  await demo.getByRole('button', { name: 'Send' }).click();
  const answer = async () => (await demo.getByRole('log', { name: 'Conversation' }).innerText()).split(question)[1] ?? '';
  await expect.poll(answer, { timeout: 30_000 }).toMatch(/jasmine/i);
  await expect(log.getByText('Xiaohong:')).toHaveCount(2);
  await picture(demo, 'conversation');

  await demo.reload();
  await expect.poll(answer).toMatch(/jasmine/i);
});
