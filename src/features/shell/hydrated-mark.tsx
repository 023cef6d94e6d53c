'use client';
import { useEffect } from 'react';

/** Says that inputs work from here on; end-to-end tests wait for it. */
export function HydratedMark() {
  useEffect(() => {
    document.documentElement.dataset.hydrated = 'true';
  }, []);
  return null;
}
