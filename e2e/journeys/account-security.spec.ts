// An account is made safe: a mail address, a code at log-in, another log-in ended from here, and a forgotten password.
import type { Page } from '@playwright/test';
import { generateSync } from 'otplib';
import { faults } from '../fixtures/axe';
import { expect, open, picture, test } from '../fixtures/town';

const password = 'a long walk home';
const nameOf = (page: Page, kind: string) => `${kind}_${Date.now()}_${page.viewportSize()?.width ?? 0}`;

async function register(page: Page, username: string, mail?: string): Promise<void> {
  await open(page, '/register');
  await page.getByLabel('Username').fill(username);
  await page.getByLabel('Nickname').fill('Walker');
  if (mail) await page.getByLabel(/^Mail address/).fill(mail);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByLabel('Repeat the password').fill(password);
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.waitForURL((url) => url.pathname === '/');
}

async function fillLogIn(page: Page, username: string, given = password): Promise<void> {
  await page.getByLabel('Username').fill(username);
  await page.getByLabel('Password', { exact: true }).fill(given);
  await page.getByRole('main').getByRole('button', { name: 'Log in' }).click();
}

/** The link of the newest mail to somebody, as an operator reads it. */
async function linkFor(operator: Page, recipient: string, subject: string): Promise<string> {
  let link: string | undefined;
  await expect
    .poll(
      async () => {
        await open(operator, '/admin/mail');
        const card = operator.getByRole('listitem').filter({ hasText: recipient }).filter({ hasText: subject }).first();
        const text = (await card.count()) > 0 ? await card.innerHTML() : '';
        link = /\/(?:verify|reset)\?token=[\w-]{43}/.exec(text)?.[0];
        return link !== undefined;
      },
      { timeout: 15_000 },
    )
    .toBe(true);
  return link ?? '';
}

test('B05: P: 2FA: somebody sets up codes, and a second browser needs one; B03, P: sessions list: the first ends it from afar; B09: no address bears the log-in', async ({
  stranger: page,
  browser,
}) => {
  test.setTimeout(120_000);
  const username = nameOf(page, 'safe');
  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(request.url()));
  await register(page, username);
  await open(page, '/settings');
  await page.getByRole('button', { name: 'Set up' }).click();
  await page.getByRole('dialog').getByLabel('Your password').fill(password);
  await page.getByRole('dialog').getByRole('button', { name: 'Go on' }).click();
  const secret = ((await page.locator('code').textContent()) ?? '').replaceAll(' ', '');
  await expect(page.getByRole('img', { name: /QR code/ })).toBeVisible();
  await page.getByLabel('Code from the app').fill(generateSync({ secret }));
  await page.getByRole('button', { name: 'Switch on' }).click();
  await expect(page.getByText('On. 10 recovery codes are left.')).toBeVisible();
  const codes = page.getByRole('region', { name: 'Recovery codes' }).getByRole('listitem');
  await expect(codes).toHaveCount(10);
  const [recovery = ''] = await codes.allTextContents();
  expect(await faults(page)).toEqual([]);
  await picture(page, 'settings-security');

  const context = await browser.newContext();
  const second = await context.newPage();
  await open(second, '/login');
  await fillLogIn(second, username);
  await expect(second.getByLabel('Code', { exact: true })).toBeFocused();
  await second.getByLabel('Code', { exact: true }).fill('000000');
  await second.getByRole('main').getByRole('button', { name: 'Log in' }).click();
  await expect(second.getByText('This code is not valid')).toBeVisible();
  await picture(second, 'log-in-code');
  await second.getByLabel('Code', { exact: true }).fill(recovery);
  await second.getByRole('main').getByRole('button', { name: 'Log in' }).click();
  await second.waitForURL((url) => url.pathname === '/');

  await open(page, '/settings');
  const others = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: 'End' }) });
  await others.first().getByRole('button', { name: 'End' }).click();
  await expect(others).toHaveCount(0);
  await second.waitForURL((url) => url.pathname === '/login', { timeout: 10_000 });
  // Everywhere within ten seconds of its end (the stack tests hold it to that); a busy machine may take as long to show a page.
  await expect(async () => {
    await open(second, '/messages');
    expect(second.url()).toContain('/login');
  }).toPass({ timeout: 40_000 });
  await context.close();

  const session = (await page.context().cookies()).find(({ name }) => name.includes('session-token'));
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
  expect(addresses.some((address) => address.includes('live.events'))).toBe(true);
  expect(addresses.filter((address) => address.includes(session?.value ?? 'no session'))).toEqual([]);
});

test('B04: an address is confirmed and a forgotten password set anew, by links that work once', async ({
  stranger: page,
  operator,
}) => {
  test.setTimeout(90_000);
  const username = nameOf(page, 'forgetful');
  const mail = `${username}@example.org`;
  await register(page, username, mail);
  const verify = await linkFor(operator, mail, 'Confirm your mail address');
  await open(page, verify);
  expect(await faults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Confirm the address' }).click();
  await expect(page.getByText('The address is confirmed')).toBeVisible();

  await open(page, '/forgot');
  expect(await faults(page)).toEqual([]);
  await page.getByLabel('Username or mail address').fill(mail);
  await page.getByRole('button', { name: 'Send the link' }).click();
  await expect(page.getByText('Look into your mail')).toBeVisible();
  const reset = await linkFor(operator, mail, 'Set a new password');
  expect(await faults(operator)).toEqual([]);
  await picture(operator, 'admin-mail');
  await open(page, reset);
  expect(await faults(page)).toEqual([]);
  await picture(page, 'reset');
  await page.getByLabel('New password', { exact: true }).fill('another long walk');
  await page.getByLabel('Repeat the password').fill('another long walk');
  await page.getByRole('button', { name: 'Set the password' }).click();
  await expect(page.getByText('The password is set')).toBeVisible();

  await open(page, '/login');
  await fillLogIn(page, username);
  await expect(page.getByText('Wrong username or password.')).toBeVisible();
  await fillLogIn(page, username, 'another long walk');
  await page.waitForURL((url) => url.pathname === '/');
  await open(page, reset);
  await page.getByLabel('New password', { exact: true }).fill('yet another walk');
  await page.getByLabel('Repeat the password').fill('yet another walk');
  await page.getByRole('button', { name: 'Set the password' }).click();
  await expect(page.getByText('This link was used already or is too old.')).toBeVisible();
});
