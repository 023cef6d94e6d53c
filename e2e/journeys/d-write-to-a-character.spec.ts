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

test('while the model is broken the person is told, nothing partial appears, and the next message is answered', async ({
  demo,
  request,
}) => {
  test.setTimeout(180_000);
  const control = process.env.MODEL_CONTROL_URL ?? '';
  const fault = (kind: 'http-500' | 'none') => request.post(control, { data: { kind } });
  await open(demo, '/user/tomas');
  await demo.getByRole('button', { name: 'Write message' }).click();
  await demo.waitForURL(/\/messages\/.+/);
  const log = demo.getByRole('log', { name: 'Conversation' });
  const box = demo.getByRole('textbox', { name: 'Message to Tomas' });
  await fault('http-500');
  try {
    await box.fill('Hello Tomas, can you hear me?');
    await demo.getByRole('button', { name: 'Send' }).click();
    await expect(demo.getByText('Tomas could not answer. Write again later.')).toBeVisible({ timeout: 120_000 });
    await expect(log.getByText('Tomas:')).toHaveCount(0);
    await picture(demo, 'could-not-answer');
  } finally {
    await fault('none');
  }
  await box.fill('And now?');
  await demo.getByRole('button', { name: 'Send' }).click();
  await expect(log.getByText('Tomas:')).toHaveCount(1, { timeout: 60_000 });
});
