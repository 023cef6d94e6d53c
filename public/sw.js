// Keeps one page for when there is no network. Nothing that belongs to a person is ever kept: no page, no answer, no picture.
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
