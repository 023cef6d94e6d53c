// An answer that is not wanted, one that is wanted again, and one that has to wait.
import { townNow } from '../fixtures/residents';
import { expect, open, reload, test } from '../fixtures/town';

test('M03: P: streaming AI answer, stop, regenerate: an answer is stopped while it is written, asked for after all, and asked for again', async ({
  newcomer: page,
  awake,
  request,
}) => {
  test.setTimeout(180_000);
  const control = process.env.MODEL_CONTROL_URL ?? '';
  const fault = (kind: 'hang' | 'none') => request.post(control, { data: { kind } });
  await open(page, `/user/${awake.username}`);
  await page.getByRole('button', { name: 'Write message' }).click();
  await page.waitForURL(/\/messages\/.+/);
  const log = page.getByRole('log', { name: 'Conversation' });
  const answers = log.getByText(`${awake.nickname}:`);
  await fault('hang');
  try {
    await page.getByRole('textbox', { name: /^Message to/ }).fill('Hello, are you there?');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('button', { name: 'Stop' }).click({ timeout: 60_000 });
    await expect(page.getByText('You stopped this answer.')).toBeVisible();
    await expect(answers).toHaveCount(0);
  } finally {
    await fault('none');
  }
  await page.getByRole('button', { name: 'Answer again' }).click();
  await expect(answers).toHaveCount(1, { timeout: 60_000 });
  const first = await log.innerText();
  await page.getByRole('button', { name: 'Answer again' }).click();
  await expect.poll(() => log.innerText(), { timeout: 60_000 }).not.toBe(first);
  await expect(page.getByRole('button', { name: 'Answer again' })).toBeVisible({ timeout: 60_000 });
  await expect(answers).toHaveCount(1);
  await reload(page);
  await expect(answers).toHaveCount(1);
});

test('E06: who is busy says until when, and answers then', async ({ newcomer: page, request }) => {
  test.setTimeout(400_000);
  const said = { work: 'is working and looks at the phone at about', sleep: 'is asleep until about' } as const;
  const busy = async () => {
    const { world, residents } = await townNow(request);
    const staying = residents.filter(({ activity }) => (activity?.endsAt ?? 0) - world.clock.minute > 20);
    const doing = (kind: keyof typeof said) => staying.find(({ activity }) => activity?.kind === kind);
    const one = doing('work') ?? doing('sleep');
    return one && { ...one.author, kind: doing('work') ? ('work' as const) : ('sleep' as const) };
  };
  // By day somebody works, at night all sleep; between the two one waits for the night.
  await expect.poll(busy, { timeout: 180_000 }).toBeDefined();
  const other = await busy();
  if (!other) throw new Error('Nobody is busy any more');
  await open(page, `/user/${other.username}`);
  await page.getByRole('button', { name: 'Write message' }).click();
  await page.waitForURL(/\/messages\/.+/);
  await page.getByRole('textbox', { name: /^Message to/ }).fill('Hello! When is your break?');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByText(new RegExp(`${said[other.kind]} day \\d+, \\d\\d:\\d\\d`))).toBeVisible({ timeout: 30_000 });
  if (other.kind === 'sleep') return;
  const log = page.getByRole('log', { name: 'Conversation' });
  await expect(log.getByText(`${other.nickname}:`).first()).toBeVisible({ timeout: 120_000 });
});
