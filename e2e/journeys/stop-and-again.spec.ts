// An answer that is not wanted, one that is wanted again, and one that has to wait.
import type { APIRequestContext } from '@playwright/test';
import { z } from 'zod';
import { expect, open, test } from '../fixtures/town';

test.afterEach(async ({ operator }) => {
  await open(operator, '/admin/world');
  const resume = operator.getByRole('button', { name: 'Resume' });
  if (await resume.isEnabled()) await resume.click();
  await expect(operator.getByRole('button', { name: 'Pause' })).toBeEnabled();
});

test('M03: an answer is stopped while it is written, asked for after all, and asked for again', async ({
  demo: page,
  operator,
  request,
}) => {
  test.setTimeout(180_000);
  // In a town that stands still nobody begins to work or to sleep meanwhile, and who works can answer.
  await open(operator, '/admin/world');
  await operator.getByRole('button', { name: 'Pause' }).click();
  await expect(operator.getByRole('button', { name: 'Resume' })).toBeEnabled();
  const { residents } = await townNow(request);
  // Other journeys write to Xiaohong and Tomas: this one begins with an empty page.
  const strangers = residents.filter(({ author }) => !['xiaohong', 'tomas'].includes(author.username));
  const free = strangers.find(({ activity }) => !['sleep', 'talk', 'join-talk', 'greet'].includes(activity?.kind ?? ''));
  if (!free) throw new Error('Everybody sleeps or talks');
  const control = process.env.MODEL_CONTROL_URL ?? '';
  const fault = (kind: 'hang' | 'none') => request.post(control, { data: { kind } });
  await open(page, `/user/${free.author.username}`);
  await page.getByRole('button', { name: 'Write message' }).click();
  await page.waitForURL(/\/messages\/.+/);
  const log = page.getByRole('log', { name: 'Conversation' });
  const answers = log.getByText(`${free.author.nickname}:`);
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
  await page.reload();
  await expect(answers).toHaveCount(1);
});

const town = z.object({
  result: z.object({
    data: z.object({
      json: z.object({
        world: z.object({ clock: z.object({ minute: z.number() }) }),
        residents: z.array(
          z.object({
            author: z.object({ username: z.string(), nickname: z.string() }),
            activity: z.object({ kind: z.string(), endsAt: z.number() }).nullable(),
          }),
        ),
      }),
    }),
  }),
});

async function townNow(request: APIRequestContext) {
  return town.parse(await (await request.get('/api/trpc/town.view')).json()).result.data.json;
}

test('E06: who is busy says until when, and answers then', async ({ demo: page, request }) => {
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
