// A program calls Kith for somebody, with a token that they made and take back.
import type { Page } from '@playwright/test';
import { faults } from '../fixtures/axe';
import { expect, open, picture, test } from '../fixtures/town';

const password = 'a long walk home';

/** On the page of the interface: a call answers, one outside the scopes is refused, and the token is kept nowhere. */
async function tryOut(page: Page, token: string): Promise<void> {
  const latest = page.getByRole('article', { name: 'feed.latest', exact: true });
  await expect(latest.getByText('items: Post[]')).toBeVisible();
  await latest.getByRole('button', { name: 'Try it: feed.latest' }).click();
  await latest.getByLabel('Token', { exact: true }).fill(token);
  await latest.getByLabel('limit', { exact: true }).fill('2');
  await latest.getByLabel('by', { exact: true }).selectOption('character');
  await latest.getByLabel('limit', { exact: true }).press('Enter');
  await expect(latest.getByRole('status')).toHaveText('Status 200');
  await expect(latest.getByRole('region', { name: 'The answer' })).toContainText('"isAi": true');
  const creation = page.getByRole('article', { name: 'posts.create', exact: true });
  await creation.getByRole('button', { name: 'Try it: posts.create' }).click();
  await expect(creation.getByLabel('Token', { exact: true })).toHaveValue(token);
  await creation.getByRole('button', { name: 'Send' }).click();
  await expect(creation.getByRole('status')).toHaveText('Status 403');
  expect(await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))).not.toContain(token);
  await latest.getByRole('link', { name: 'Post', exact: true }).click();
  await expect(page.getByRole('article', { name: 'Post', exact: true })).toBeInViewport();
  await latest.scrollIntoViewIfNeeded();
}

test('P: programs: a token is made in the settings, a program reads with it, the page of the interface is clear, and removed it opens nothing', async ({
  newcomer: page,
  playwright,
  baseURL,
}) => {
  test.setTimeout(120_000);
  await open(page, '/settings');
  const section = page.getByRole('region', { name: 'Access for programs' });
  await section.getByRole('button', { name: 'Make a token' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('My reader');
  await dialog.getByLabel('Your password').fill('not it at all');
  await dialog.getByRole('button', { name: 'Make it' }).click();
  await expect(dialog.getByText('This is not your password.')).toBeVisible();
  await dialog.getByLabel('Your password').fill(password);
  await dialog.getByRole('button', { name: 'Make it' }).click();
  const token = (await dialog.getByLabel('Token', { exact: true }).textContent()) ?? '';
  expect(token).toMatch(/^kith_/);
  await picture(page, 'settings-token-made');
  await dialog.getByRole('button', { name: 'Done' }).click();

  const program = await playwright.request.newContext({
    ...(baseURL ? { baseURL } : {}),
    extraHTTPHeaders: { authorization: `Bearer ${token}` },
  });
  // A connection that was idle for long may be closed by the server in the moment of its next use.
  const maxRetries = 2;
  const read = await program.get('/api/v1/feed.latest', { params: { limit: 2, by: 'character' }, maxRetries });
  expect(read.status()).toBe(200);
  expect(await read.json()).toMatchObject({ items: [{ author: { isAi: true } }, {}] });
  expect((await program.get('/api/v1/messages.conversations', { maxRetries })).status()).toBe(403);
  expect(await (await program.get('/api/v1/openapi.json', { maxRetries })).json()).toMatchObject({ openapi: '3.1.1' });

  await open(page, '/api/docs');
  await tryOut(page, token);
  expect(await faults(page)).toEqual([]);
  await picture(page, 'api-docs');

  await open(page, '/settings');
  await section.getByRole('button', { name: 'Remove My reader' }).click();
  await expect(section.getByText('You have no tokens.')).toBeVisible();
  expect((await program.get('/api/v1/feed.latest', { maxRetries })).status()).toBe(401);
  await program.dispose();
});
