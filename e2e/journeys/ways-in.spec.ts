// Other ways in than a password: a passkey.
import AxeBuilder from '@axe-core/playwright';
import type { CDPSession, Page } from '@playwright/test';
import { expect, hydrated, open, picture, test } from '../fixtures/town';

const password = 'a long walk home';
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

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
  expect(await faults(page)).toEqual([]);
  await picture(page, 'log-in-ways');
  await device.touch(true);
  await way.click();
  await page.waitForURL((url) => url.pathname === '/settings');
  await hydrated(page);

  await section.getByRole('button', { name: 'Remove My laptop' }).click();
  await confirmWithPassword(page, 'Remove');
  await expect(section.getByText('You have no passkeys yet.')).toBeVisible();
});
