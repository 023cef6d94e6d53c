// Keeps one page for when there is no network, and shows the notices that are pushed. Nothing that belongs to a person is ever kept: no
// page, no answer, no picture.
const cacheName = 'kith-shell-1';
const offlinePage = '/offline';
const shell = [offlinePage, '/offline.css', '/icon.svg'];

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(cacheName)
      .then((cache) => cache.addAll(shell.map((path) => new Request(path, { cache: 'reload', credentials: 'omit' }))))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== cacheName).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const path = new URL(request.url).pathname;
  if (request.mode === 'navigate') event.respondWith(fetch(request).catch(() => caches.match(offlinePage)));
  // The two files that the page above needs; everything else goes its usual way.
  else if (request.method === 'GET' && shell.includes(path) && new URL(request.url).origin === self.location.origin)
    event.respondWith(fetch(request).catch(() => caches.match(path)));
});

// ---- notices (server/platform/channels/web-push-channel.ts says what is in one)

const post = (path, body) =>
  fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }).catch(() => undefined);

function read(data) {
  try {
    return data.json();
  } catch {
    return { title: 'Kith', body: '' };
  }
}

/** Who looks at Kith just now is told there. */
async function isLookedAt() {
  const windows = await self.clients.matchAll({ type: 'window' });
  return windows.some((one) => one.focused && one.visibilityState === 'visible');
}

async function show({ title, body, link, tag, language, token, isTest }) {
  if (isTest || !(await isLookedAt())) {
    const looks = { body, tag, lang: language, renotify: Boolean(tag), icon: '/icon-192.png', badge: '/icon-192.png' };
    await self.registration.showNotification(title, { ...looks, data: { link } });
  }
  if (token) await post('/api/deliveries/receipt', { token, what: 'delivered' });
}

/** The link tells the server that it was opened, and leads on. Only its path counts: it is always this site. */
async function lead(link) {
  const { pathname, search } = new URL(link ?? '/notifications', self.location.origin);
  const address = pathname + search;
  const windows = await self.clients.matchAll({ type: 'window' });
  const [nearest] = [...windows].sort((a, b) => Number(b.focused) - Number(a.focused));
  if (!nearest) return self.clients.openWindow(address);
  // One that an older service worker opened cannot be led anywhere by this one.
  const shown = await nearest.navigate(address).catch(() => null);
  return shown ? shown.focus() : self.clients.openWindow(address);
}

async function renew({ oldSubscription: old, newSubscription: given }) {
  if (!old) return;
  const subscription = given ?? (await self.registration.pushManager.subscribe(old.options));
  const { endpoint, keys } = subscription.toJSON();
  await post('/api/deliveries/renew', { old: old.endpoint, subscription: { endpoint, keys } });
}

self.addEventListener('push', (event) => event.waitUntil(show(read(event.data))));
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(lead(event.notification.data?.link));
});
self.addEventListener('pushsubscriptionchange', (event) => event.waitUntil(renew(event)));
