// Other ways in than a password: a passkey, and an identity provider.
import type { CDPSession, Page } from '@playwright/test';
import { faults } from '../fixtures/axe';
import { expect, hydrated, open, picture, test } from '../fixtures/town';

const password = 'a long walk home';

type Device = { touch(isWilling: boolean): Promise<void> };

/** A device with a fingerprint reader, as Chromium plays one. */
async function aDevice(page: Page): Promise<Device> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true },
      ...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
  return {
    touch: async (enabled) => {
      await session.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled });
    },
  };
}

async function confirmWithPassword(page: Page, button: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Your password').fill(password);
  await dialog.getByRole('button', { name: button }).click();
}

test('P: passkeys: somebody adds one in the settings, logs out, comes back with it, and removes it', async ({
  newcomer: page,
}) => {
  test.setTimeout(120_000);
  const device = await aDevice(page);
  await open(page, '/settings');
  const section = page.getByRole('region', { name: 'Passkeys' });
  await section.getByRole('button', { name: 'Add a passkey' }).click();
  await confirmWithPassword(page, 'Go on');
  await expect(page.getByText('The passkey is added.', { exact: true })).toBeVisible();
  await expect(section.getByRole('listitem')).toHaveCount(1);
  await section.getByRole('button', { name: /^Rename/ }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('My laptop');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(section.getByText('My laptop')).toBeVisible();
  await section.scrollIntoViewIfNeeded();
  expect(await faults(page)).toEqual([]);
  await picture(page, 'settings-passkeys');

  await device.touch(false);
  await page.context().clearCookies({ name: /session-token/ });
  await open(page, '/login?callbackUrl=%2Fsettings');
  const way = page.getByRole('button', { name: 'Use a passkey' });
  await expect(way).toBeEnabled();
  // Nothing has to be remembered or typed (WCAG 2.2, 3.3.8): password managers know the fields, passkeys are offered at the first.
  await expect(page.getByLabel('Username')).toHaveAttribute('autocomplete', 'username webauthn');
  await expect(page.getByLabel('Password', { exact: true })).toHaveAttribute('autocomplete', 'current-password');
  await picture(page, 'log-in-ways');
  await device.touch(true);
  await way.click();
  await page.waitForURL((url) => url.pathname === '/settings');
  await hydrated(page);

  await section.getByRole('button', { name: 'Remove My laptop' }).click();
  await confirmWithPassword(page, 'Remove');
  await expect(section.getByText('You have no passkeys yet.')).toBeVisible();
});

async function comeFromTheClub(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Continue with The club' }).click();
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.waitForURL((url) => url.pathname === '/arrive');
  await hydrated(page);
}

test('B06: somebody comes from an identity provider, chooses a name, sets a password, and lets the provider go', async ({
  stranger: page,
}) => {
  test.setTimeout(120_000);
  // another name each time: whom the club has sent before is let in at once
  const name = `Noor ${Date.now()} ${page.viewportSize()?.width}`;
  await open(page, '/login?callbackUrl=%2Fsettings%23security');
  expect(await faults(page)).toEqual([]);
  await comeFromTheClub(page, name);
  expect(await faults(page)).toEqual([]);
  await picture(page, 'arrive');

  // whoever thinks better of it is forgotten, and begins anew where they were
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.waitForURL((url) => url.pathname === '/login' && url.searchParams.get('callbackUrl') === '/settings#security');
  expect((await page.context().cookies()).map(({ name }) => name)).not.toContain('kith-arrival');
  await open(page, '/arrive');
  await expect(page.getByText('This took too long')).toBeVisible();
  await open(page, '/login?callbackUrl=%2Fsettings%23security');
  await comeFromTheClub(page, name);

  await expect(page.getByLabel('Nickname')).toHaveValue(name);
  await page.getByLabel('Username').fill('demo');
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByText('This username is taken', { exact: false })).toBeVisible();
  await page.getByLabel('Username').fill(`noor_${Date.now()}`);
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.waitForURL((url) => url.pathname === '/settings');
  await hydrated(page);

  const linked = page.getByRole('region', { name: 'Log-ins from elsewhere' });
  await expect(linked.getByText(`The club · ${name}`)).toBeVisible();
  await page.getByLabel('New password', { exact: true }).fill(password);
  await page.getByLabel('Repeat the new password').fill(password);
  await linked.scrollIntoViewIfNeeded();
  expect(await faults(page)).toEqual([]);
  await picture(page, 'settings-providers');
  await page.getByRole('button', { name: 'Set a password' }).click();
  await expect(page.getByText('The password is set.', { exact: true })).toBeVisible();
  await linked.getByRole('button', { name: 'Remove The club' }).click();
  await confirmWithPassword(page, 'Remove');
  await expect(linked.getByRole('listitem')).toHaveCount(0);
});
