// Notices that reach somebody while Kith is closed: chosen in the settings, shown by the service worker, ended by a link.
import type { Page } from '@playwright/test';
import { faults } from '../fixtures/axe';
import { expect, hydrated, open, picture, test } from '../fixtures/town';

/** No push service can be reached from here: the browser's part of it gives what a real one would. */
async function withPushService(page: Page): Promise<void> {
  await page.context().grantPermissions(['notifications']);
  await page.addInitScript(() => {
    const bytes = (text: string) =>
      Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
    let key: string | null = sessionStorage.getItem('push-key');
    const keep = (next: string | null) => {
      key = next;
      if (next) sessionStorage.setItem('push-key', next);
      else sessionStorage.removeItem('push-key');
    };
    const made = () => ({
      endpoint: 'https://push.invalid/one',
      options: { applicationServerKey: bytes(key ?? '').buffer },
      toJSON: () => ({ endpoint: 'https://push.invalid/one', keys: { p256dh: 'B'.repeat(87), auth: 'A'.repeat(22) } }),
      unsubscribe: async () => keep(null),
    });
    const manager: object = PushManager.prototype;
    Reflect.set(manager, 'getSubscription', async () => (key ? made() : null));
    Reflect.set(manager, 'subscribe', async (options: { applicationServerKey: string }) => {
      keep(options.applicationServerKey);
      return made();
    });
  });
}

/** What a push service would bring, given to the real service worker. */
async function push(page: Page, notice: object): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [found] = registrations;
      if (found) resolve(found.registrationId);
    });
  });
  await session.send('ServiceWorker.enable');
  const registrationId = await registered;
  const { origin } = new URL(page.url());
  await session.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data: JSON.stringify(notice) });
}

test('P: web push: a newcomer lets this device be reached, chooses what for, and a notice that is pushed is shown; P: e-mail digest: a link that is none ends nothing', async ({
  newcomer: page,
}) => {
  await withPushService(page);
  await hydrated(page);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await open(page, '/settings#notifications');
  const part = page.getByRole('region', { name: 'Notifications', exact: true });
  const here = part.getByRole('switch', { name: 'Notices on this device' });
  await here.click();
  await expect(here).toBeChecked();
  const devices = part.getByRole('list', { name: 'Devices that get notices' });
  await expect(devices.getByRole('listitem')).toHaveCount(1);
  await expect(devices.getByText('This log-in')).toBeVisible();
  const likes = part.getByRole('checkbox', { name: 'Likes: People, Devices' });
  await expect(likes).not.toBeChecked();
  await likes.check();
  await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible();
  await expect(part.getByText('For mails, confirm a')).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  expect(await faults(page)).toEqual([]);
  await part.scrollIntoViewIfNeeded();
  await picture(page, 'settings-notices');
  await here.scrollIntoViewIfNeeded();
  await picture(page, 'settings-devices');
  await open(page, '/settings#notifications');
  await expect(likes).toBeChecked();
  await expect(here).toBeChecked();

  await push(page, { title: 'Luna (AI) answered your comment', body: '好', link: '/x', tag: 't', language: 'zh', isTest: true });
  const shown = () =>
    page.evaluate(async () => {
      const notices = await (await navigator.serviceWorker.ready).getNotifications();
      return notices.map(({ title, body, lang }) => ({ title, body, lang }));
    });
  await expect.poll(shown).toEqual([{ title: 'Luna (AI) answered your comment', body: '好', lang: 'zh' }]);
  await here.click();
  await expect(devices).toHaveCount(0);

  await open(page, '/unsubscribe?token=nonsense');
  await page.getByRole('button', { name: 'End these mails' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'This link is not complete' })).toBeVisible();
  expect(await faults(page)).toEqual([]);
});
