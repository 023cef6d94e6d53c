import { useSyncExternalStore } from 'react';
import { type DisplayChoice, displayCookieOf, displayMarks, readDisplay } from './display-choice';

const changed = 'kith-display';

// The root element carries the choice (app/layout.tsx writes it, globals.css reads it); it is the store, too.
const current = () => document.documentElement.dataset.display ?? '';

function subscribe(listener: () => void) {
  window.addEventListener(changed, listener);
  return () => window.removeEventListener(changed, listener);
}

/** How this browser shows Kith, and the way to change it: at once, and remembered. Null before the page is ready. */
export function useDisplay(): [DisplayChoice | null, (change: Partial<DisplayChoice>) => void] {
  const text = useSyncExternalStore<string | null>(subscribe, current, () => null);
  const choice = text === null ? null : readDisplay(text);
  return [choice, change];
}

function change(wanted: Partial<DisplayChoice>) {
  const next = { ...readDisplay(current()), ...wanted };
  Object.assign(document.documentElement.dataset, displayMarks(next));
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in all browsers
  document.cookie = displayCookieOf(next);
  window.dispatchEvent(new Event(changed));
}

/** True where things should stand still: the device says so, or this browser's setting. */
export function wantsStillness(): boolean {
  return document.documentElement.dataset.motion === 'reduced' || window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}
