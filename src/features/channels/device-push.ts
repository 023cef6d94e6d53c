// What this browser can do and has done about pushes. Outside of React: it is the browser's state, not ours.

export type DevicePush = 'unsupported' | 'needs-install' | 'denied' | 'off' | 'on';

const isSupported = () => 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

/** On an iPhone or iPad only an installed app may push (and has the functions for it). */
const isAppleWithoutInstall = () =>
  /iPhone|iPad|iPod/.test(navigator.userAgent) && !window.matchMedia('(display-mode: standalone)').matches;

async function subscription(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker.getRegistration();
  return (await registration?.pushManager.getSubscription()) ?? null;
}

const base64url = (bytes: ArrayBuffer | null | undefined) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes ?? new ArrayBuffer(0))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

/** Is it on here, for this installation's key? */
export async function devicePush(pushKey: string): Promise<{ state: DevicePush; endpoint: string | null }> {
  if (!isSupported()) return { state: isAppleWithoutInstall() ? 'needs-install' : 'unsupported', endpoint: null };
  if (Notification.permission === 'denied') return { state: 'denied', endpoint: null };
  const found = await subscription();
  const isOurs = found !== null && base64url(found.options.applicationServerKey) === pushKey;
  return { state: isOurs && Notification.permission === 'granted' ? 'on' : 'off', endpoint: found?.endpoint ?? null };
}

export type DeviceKeys = { endpoint: string; keys: { p256dh: string; auth: string } };

/** Asks the person and the browser's push service; null when the person said no. Throws when the service cannot be reached. */
export async function subscribeDevice(pushKey: string): Promise<DeviceKeys | null> {
  if ((await Notification.requestPermission()) !== 'granted') return null;
  const registration = await navigator.serviceWorker.ready;
  const found = await registration.pushManager.getSubscription();
  // One for another key (of an installation that was made anew) is in the way.
  if (found && base64url(found.options.applicationServerKey) !== pushKey) await found.unsubscribe();
  const made = await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: pushKey });
  const { endpoint, keys } = made.toJSON();
  if (!endpoint || !keys?.p256dh || !keys.auth) throw new Error('The browser gave no keys');
  return { endpoint, keys: { p256dh: keys.p256dh, auth: keys.auth } };
}

/** Gives the address of this browser up, and says which it was. */
export async function unsubscribeDevice(): Promise<string | null> {
  const found = await subscription();
  await found?.unsubscribe();
  return found?.endpoint ?? null;
}
