'use client';
import { type ReactNode, useEffect, useRef } from 'react';
import { AiBadge } from '../../people/ai-badge';
import { authorKind } from '../../people/author-kind';

/** On a phone the map is wider than the screen and opens at its middle; it is panned by scrolling, also by keyboard. */
export function MapPane({ label, children }: { label: string; children: ReactNode }) {
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    const { current } = pane;
    if (current) current.scrollLeft = (current.scrollWidth - current.clientWidth) / 2;
  }, []);
  return (
    // Everybody on the map is a character: one badge says so of all, since none fits beside each name.
    <div {...authorKind({ isCharacter: true })} className="relative">
      <section
        ref={pane}
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        className="overflow-x-auto rounded-card border border-line bg-land shadow-card"
      >
        {children}
      </section>
      <span className="pointer-events-none absolute top-3 left-3">
        <AiBadge />
      </span>
    </div>
  );
}
