'use client';
import { useEffect } from 'react';
import './use-install';

/** Lets the browser keep the page that is shown without a network (public/sw.js); where that is not possible, nothing is lost. */
export function ServiceWorker() {
  useEffect(() => {
    if (!('serviceWorker' in navigator)) return;
    navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' }).catch(() => undefined);
  }, []);
  return null;
}
