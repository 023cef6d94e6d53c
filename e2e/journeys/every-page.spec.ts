// Every page, in both languages, both themes, on a phone and at a desk: no accessibility fault, no error in the console, nothing too heavy.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, hydrated, open, picture, test } from '../fixtures/town';

const publicPages = {
  feed: '/',
  town: '/town',
  'town-character': '/town/xiaohong',
  person: '/user/xiaohong',
  'log-in': '/login',
  register: '/register',
  search: '/search?q=rain',
  missing: '/nowhere',
};
const ownPages = { messages: '/messages', notifications: '/notifications', profile: '/profile', settings: '/settings' };
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

async function settled(page: Page, path: string): Promise<void> {
  await open(page, path);
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}

for (const [language, locale] of [
  ['en', 'en-GB'],
  ['zh', 'zh-CN'],
] as const) {
  for (const [size, viewport] of [
    ['phone', { width: 390, height: 844 }],
    ['desk', { width: 1280, height: 860 }],
  ] as const) {
    test(`pages in ${language} on a ${size} are accessible in light and dark, and clean`, async ({ browser, demoState }) => {
      test.setTimeout(240_000);
      const context = await browser.newContext({
        storageState: demoState,
        locale,
        viewport,
        colorScheme: 'light',
        reducedMotion: 'reduce',
      });
      await context.addCookies([
        { name: 'kith-language', value: language, url: process.env.E2E_BASE_URL ?? 'http://localhost:3000' },
      ]);
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => message.type() === 'error' && complaints.push(`${page.url()}: ${message.text()}`));
      page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
      for (const [name, path] of Object.entries({ ...publicPages, ...ownPages })) {
        // Somebody who is signed in is sent on from these two.
        if (name === 'log-in' || name === 'register') continue;
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          await settled(page, path);
          expect(await faults(page), `${name}, ${colorScheme}`).toEqual([]);
          await picture(page, `${name}-${language}-${size}-${colorScheme}`);
        }
      }
      expect(complaints.filter((complaint) => !complaint.includes('/nowhere'))).toEqual([]);
      await context.close();
    });
  }
}

test('the doors are accessible, and lead in and out', async ({ stranger }) => {
  for (const path of ['/login', '/forgot', '/register']) {
    await settled(stranger, path);
    expect(await faults(stranger), path).toEqual([]);
  }
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
  for (const viewport of [
    { width: 390, height: 844 },
    { width: 1280, height: 860 },
  ]) {
    await operator.setViewportSize(viewport);
    for (const path of ['/moderation', '/admin/people', '/admin/audit', '/admin/mail', '/admin/deliveries', '/admin/deletions']) {
      await settled(operator, path);
      expect(await faults(operator), path).toEqual([]);
      await picture(operator, `${path.split('/').at(-1)}-${viewport.width}`);
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

test('the feed loads less than 360 kB of script', async ({ stranger }) => {
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
  expect(bytes).toBeLessThan(360_000);
});
