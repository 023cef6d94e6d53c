// Every page, in both languages, both themes, on a phone and at a desk: no accessibility fault, no error in the console, nothing too heavy.
import type { BrowserContext, Page } from '@playwright/test';
import { faults } from '../fixtures/axe';
import { desks, doors, ownPages, publicPages } from '../fixtures/pages';
import { expect, hydrated, open, picture, test } from '../fixtures/town';

async function settled(page: Page, path: string): Promise<void> {
  await open(page, path);
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}

/** As narrow as a phone, or a desk at 400 % zoom: nothing is left of the screen's edge or right of it. */
async function expectNoSidewaysScrolling(page: Page, name: string): Promise<void> {
  const was = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth), `${name}, 320 wide`).toBeLessThanOrEqual(320);
  if (was) await page.setViewportSize(was);
}

/** The newest post, and a conversation of one's own. */
async function madePaths(page: Page): Promise<{ post: string; chat: string }> {
  await settled(page, '/');
  const id = await page.getByRole('article').first().getAttribute('data-post');
  const opened = await page.request.post('/api/trpc/messages.open', { data: { json: { username: 'xiaohong' } } });
  return { post: `/post/${id}`, chat: `/messages/${(await opened.json()).result.data.json.conversationId}` };
}

async function inLanguage(context: BrowserContext, language: 'en' | 'zh'): Promise<void> {
  const url = process.env.E2E_BASE_URL ?? 'http://localhost:3000';
  await context.addCookies([{ name: 'kith-language', value: language, url }]);
}

const phone = { width: 390, height: 844 };
const desk = { width: 1440, height: 900 };

// Each page in each language, on each size and in each theme, in pairs that share them out.
for (const [language, locale, size, colorScheme] of [
  ['en', 'en-GB', phone, 'light'],
  ['en', 'en-GB', desk, 'dark'],
  ['zh', 'zh-CN', phone, 'dark'],
  ['zh', 'zh-CN', desk, 'light'],
] as const) {
  test(`pages in ${language} at ${size.width} px are accessible when ${colorScheme}, and clean`, async ({
    browser,
    demoState,
  }) => {
    test.setTimeout(240_000);
    const options = { storageState: demoState, locale, viewport: size, colorScheme, reducedMotion: 'reduce' } as const;
    const context = await browser.newContext(options);
    await inLanguage(context, language);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(`${page.url()}: ${message.text()}`));
    page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
    const made = await madePaths(page);
    for (const [name, path] of Object.entries({ ...publicPages, ...ownPages, ...made })) {
      await settled(page, path);
      expect.soft(await faults(page), name).toEqual([]);
      await picture(page, `${name}-${language}-${colorScheme}`);
      if (size === phone) await expectNoSidewaysScrolling(page, name);
    }
    expect(complaints.filter((complaint) => !complaint.includes('/nowhere'))).toEqual([]);
    await context.close();
  });
}

test('the doors are accessible, and lead in and out', async ({ stranger }) => {
  test.setTimeout(120_000);
  for (const [name, path] of Object.entries(doors)) {
    for (const [size, colorScheme] of [
      [phone, 'dark'],
      [desk, 'light'],
    ] as const) {
      await stranger.setViewportSize(size);
      await stranger.emulateMedia({ colorScheme });
      await settled(stranger, path);
      expect.soft(await faults(stranger), name).toEqual([]);
      await picture(stranger, name);
    }
    await expectNoSidewaysScrolling(stranger, name);
  }
  await open(stranger, '/register');
  const username = `walker_${Date.now()}`;
  await stranger.getByLabel('Username').fill(username);
  await stranger.getByLabel('Nickname').fill('Walker');
  await stranger.getByLabel('Password', { exact: true }).fill('a long walk home');
  await stranger.getByLabel('Repeat the password').fill('a long walk home');
  await stranger.getByRole('button', { name: 'Create account' }).click();
  await stranger.waitForURL((url) => url.pathname === '/');
  await hydrated(stranger);
  await expect(stranger.getByRole('form', { name: 'New post' })).toBeVisible();

  await open(stranger, '/profile');
  await stranger.getByRole('button', { name: 'Log out' }).first().click();
  await stranger.getByRole('alertdialog').getByRole('button', { name: 'Log out' }).click();
  await expect(stranger.getByRole('link', { name: 'Log in' }).first()).toBeVisible();
});

test('the desks of those who keep order are accessible, on a phone too', async ({ operator }) => {
  test.setTimeout(120_000);
  for (const [size, colorScheme] of [
    [phone, 'light'],
    [desk, 'dark'],
  ] as const) {
    await operator.setViewportSize(size);
    await operator.emulateMedia({ colorScheme });
    for (const [name, path] of Object.entries(desks)) {
      await settled(operator, path);
      expect.soft(await faults(operator), name).toEqual([]);
      await picture(operator, name);
      if (size === phone) await expectNoSidewaysScrolling(operator, name);
    }
  }
});

test('a wrong password is refused with a sentence', async ({ stranger }) => {
  await open(stranger, '/login');
  await stranger.getByLabel('Username').fill('demo');
  await stranger.getByLabel('Password', { exact: true }).fill('not the password');
  await stranger.getByRole('main').getByRole('button', { name: 'Log in' }).click();
  await expect(stranger.getByText('Wrong username or password.')).toBeVisible();
});

test('the feed loads less than 330 kB of script', async ({ stranger }) => {
  const session = await stranger.context().newCDPSession(stranger);
  await session.send('Network.enable');
  const scripts = new Set<string>();
  let bytes = 0;
  session.on('Network.responseReceived', ({ requestId, type }) => type === 'Script' && scripts.add(requestId));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await settled(stranger, '/');
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThan(330_000);
});
