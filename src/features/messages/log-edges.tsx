'use client';
// What stands above and below the messages that are loaded: more of them, in either direction.
import { ArrowDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { Button } from '@/ui/button';

/** Asks for more when the mark comes near; the button is for the keyboard and for what failed. */
export function MoreMessages({
  label,
  isBusy,
  mayFetch,
  onFetch,
}: {
  label: string;
  isBusy: boolean;
  mayFetch: boolean;
  onFetch: () => void;
}) {
  const mark = useRef<HTMLDivElement>(null);
  const fetch = useRef(onFetch);
  useEffect(() => {
    fetch.current = onFetch;
  });
  useEffect(() => {
    if (!mayFetch || !mark.current) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && fetch.current(), { rootMargin: '200px' });
    observer.observe(mark.current);
    return () => observer.disconnect();
  }, [mayFetch]);
  return (
    <div ref={mark} className="grid justify-items-center py-3 [overflow-anchor:none]">
      <Button tone="quiet" size="small" isBusy={isBusy} onClick={onFetch}>
        {label}
      </Button>
    </div>
  );
}

const farPixels = 500;

/** Back to the newest message: shown far from it, and always where the newest are not loaded. */
export function JumpToNewest({
  pane,
  isAlways,
  onJump,
}: {
  pane: RefObject<HTMLElement | null>;
  isAlways: boolean;
  onJump: () => void;
}) {
  const t = useTranslations('messages');
  const [isFar, setIsFar] = useState(false);
  useEffect(() => {
    const scrolled = pane.current;
    if (!scrolled) return;
    // The column is reversed: its origin is the bottom, and upwards is negative.
    const look = () => setIsFar(Math.abs(scrolled.scrollTop) > farPixels);
    scrolled.addEventListener('scroll', look, { passive: true });
    return () => scrolled.removeEventListener('scroll', look);
  }, [pane]);
  if (!isFar && !isAlways) return null;
  return (
    <Button tone="quiet" size="small" className="absolute right-4 bottom-3 shadow-float" onClick={onJump}>
      <ArrowDown aria-hidden="true" className="size-4" />
      {t('toNewest')}
    </Button>
  );
}
