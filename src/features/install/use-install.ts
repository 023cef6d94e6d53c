import { useSyncExternalStore } from 'react';

// Not in the DOM's types yet: only some browsers have it.
type InstallEvent = Event & { prompt: () => Promise<unknown> };
const isInstallEvent = (event: Event): event is InstallEvent => 'prompt' in event;

let offer: InstallEvent | null = null;
const listeners = new Set<() => void>();

function keep(next: InstallEvent | null) {
  offer = next;
  for (const listener of listeners) listener();
}

// It comes once, early, and whether or not anybody looks: it is kept until somebody does.
if (typeof window !== 'undefined') {
  window.addEventListener('beforeinstallprompt', (event) => {
    if (!isInstallEvent(event)) return;
    event.preventDefault();
    keep(event);
  });
  window.addEventListener('appinstalled', () => keep(null));
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The browser's offer to install Kith; null where there is none, and once it was taken. */
export function useInstall(): (() => Promise<void>) | null {
  const current = useSyncExternalStore(
    subscribe,
    () => offer,
    () => null,
  );
  if (!current) return null;
  return async () => {
    await current.prompt();
    // An offer serves once.
    keep(null);
  };
}
