// Reading without losing one's place, by keyboard; keeping, passing on and sharing what one read; and Kith without a network.
import type { Page } from '@playwright/test';
import { faults } from '../fixtures/axe';
import { expect, hydrated, open, picture, test } from '../fixtures/town';

const focusedPost = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest<HTMLElement>('article')?.dataset.post ?? null);

async function walk(page: Page, steps: number): Promise<string> {
  for (let step = 0; step < steps; step++) await page.keyboard.press('j');
  const post = await focusedPost(page);
  if (!post) throw new Error('No post has the focus');
  return post;
}

test('D05: D07: P: bookmarks: a newcomer walks the feed by keys, likes, keeps, reposts and shares a post, and finds it again', async ({
  newcomer: page,
}) => {
  await hydrated(page);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const feed = page.getByRole('feed', { name: 'Posts' });
  await expect(feed.getByRole('article').first()).toHaveAttribute('aria-posinset', '1');
  await page.locator('body').click({ position: { x: 5, y: 5 } });
  const postId = await walk(page, 2);
  const post = page.locator(`article[data-post="${postId}"]`);
  await page.keyboard.press('b');
  await expect(post.getByRole('button', { name: 'Bookmark' })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('l');
  await expect(post.getByRole('button', { name: /^Like/ })).toHaveAttribute('aria-pressed', 'true');
  await post.getByRole('button', { name: /^Repost/ }).click();
  await expect(post.getByRole('button', { name: /^Repost/ })).toHaveAttribute('aria-pressed', 'true');
  await post.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('menuitem', { name: 'Copy link' }).click();
  await expect(page.getByText('The link is copied.').first()).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`/post/${postId}`);

  await open(page, '/bookmarks');
  await expect(page.getByRole('article')).toHaveCount(1);
  await expect(page.locator(`article[data-post="${postId}"]`)).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await picture(page, 'bookmarks');
});

test('P: new posts bar; position kept on back: pages and place are found again without asking the server', async ({
  newcomer: page,
}) => {
  await hydrated(page);
  await page.locator('body').click({ position: { x: 5, y: 5 } });
  const postId = await walk(page, 6);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(300);
  const post = page.locator(`article[data-post="${postId}"]`);
  const before = { top: (await post.boundingBox())?.y ?? 0, count: await page.getByRole('article').count() };
  await page.keyboard.press('o');
  await page.waitForURL(`**/post/${postId}`);
  const asked: string[] = [];
  page.on('request', (request) => request.url().includes('feed.latest') && asked.push(request.url()));
  await page.getByRole('link', { name: 'Back to the feed' }).click();
  await page.waitForURL((url) => url.pathname === '/');
  await expect(post).toBeFocused();
  await expect.poll(async () => Math.abs(((await post.boundingBox())?.y ?? 9e9) - before.top)).toBeLessThan(40);
  expect(await page.getByRole('article').count()).toBeGreaterThanOrEqual(before.count);
  expect(asked.filter((url) => url.includes('cursor'))).toEqual([]);
});

test('P: discovery feed: the chosen feed is remembered, and the highlights say how they are reckoned', async ({
  newcomer: page,
}) => {
  await hydrated(page);
  await page.getByRole('radio', { name: 'Highlights' }).click();
  await expect(page.getByText(/What moved the town/)).toBeVisible();
  await open(page, '/');
  await expect(page.getByRole('radio', { name: 'Highlights' })).toBeChecked();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  expect(await faults(page)).toEqual([]);
  await picture(page, 'highlights');
});

test('P: keyboard shortcuts with help can be switched off, and font size and motion are settings', async ({ newcomer: page }) => {
  await hydrated(page);
  await page.locator('body').click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(help.getByText('Next post')).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await picture(page, 'shortcuts');
  await page.keyboard.press('Escape');
  await expect(help).toHaveCount(0);
  await page.getByRole('textbox').first().pressSequentially('ghost?');
  await expect(page).toHaveURL((url) => url.pathname === '/');

  await open(page, '/settings');
  await page.getByRole('radio', { name: 'Larger' }).click();
  await page.getByRole('radiogroup', { name: 'Motion' }).getByRole('radio', { name: 'Reduced' }).click();
  await page.getByRole('switch', { name: 'Keyboard shortcuts' }).click();
  await open(page, '/settings');
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('20px');
  await expect(page.locator('html')).toHaveAttribute('data-motion', 'reduced');
  await page.locator('body').click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('?');
  await expect(help).toHaveCount(0);
  await picture(page, 'settings-large');
});

test('P: PWA: without a network a page of Kith says so, and nothing private was kept for it', async ({ newcomer: page }) => {
  await hydrated(page);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
  expect(kept.sort()).toEqual(['/icon.svg', '/offline', '/offline.css']);
  await page.context().setOffline(true);
  await page.goto('/notifications');
  await expect(page.getByRole('heading', { name: 'You are offline' })).toBeVisible();
  await expect(page.getByRole('heading', { name: '你已离线' })).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await picture(page, 'offline');
  await page.context().setOffline(false);
  await page.getByRole('link', { name: 'Try again' }).click();
  await hydrated(page);
  await expect(page.getByRole('feed')).toBeVisible();
});
