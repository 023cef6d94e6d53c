'use client';
import { type ReactNode, useEffect, useRef } from 'react';

/** On a phone the map is wider than the screen and opens at its middle; it is panned by scrolling, also by keyboard. */
export function MapPane({ label, children }: { label: string; children: ReactNode }) {
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    const { current } = pane;
    if (current) current.scrollLeft = (current.scrollWidth - current.clientWidth) / 2;
  }, []);
  return (
    <section
      ref={pane}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className="overflow-x-auto rounded-card border border-line bg-land shadow-card"
    >
      {children}
    </section>
  );
}
