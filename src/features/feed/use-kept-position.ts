import { useEffect, useLayoutEffect } from 'react';

type Position = { top: number; postId: string | undefined };

const positions = new Map<string, Position>();
/** wall milliseconds within which a page that comes back is drawn */
const backMs = 3_000;
let wentBackAt = Number.NEGATIVE_INFINITY;
if (typeof window !== 'undefined') window.addEventListener('popstate', () => (wentBackAt = performance.now()), true);

/** Whoever comes back to a feed finds it where they left it, with the focus on the post that they opened. */
export function useKeptPosition(key: string): void {
  useLayoutEffect(() => {
    const kept = positions.get(key);
    if (!kept) return;
    const restore = () => {
      if (performance.now() - wentBackAt > backMs) return;
      window.scrollTo({ top: kept.top, behavior: 'instant' });
      const post = kept.postId && document.querySelector<HTMLElement>(`article[data-post="${kept.postId}"]`);
      if (post) post.focus({ preventScroll: true });
    };
    restore();
    // Once more when the router has done its own scrolling. Often it is the first time: the router's listener may be called before ours, and
    // React draws what a step back leads to between the two.
    const frame = requestAnimationFrame(restore);
    return () => cancelAnimationFrame(frame);
  }, [key]);
  useEffect(() => {
    const path = window.location.pathname;
    const note = (event: Event) => {
      // What scrolls while another page is on its way is no longer this one.
      if (window.location.pathname !== path) return;
      // Not every browser gives what is clicked the focus.
      const at = event.type === 'click' && event.target instanceof Element ? event.target : document.activeElement;
      const postId = at?.closest<HTMLElement>('article[data-post]')?.dataset.post;
      positions.set(key, { top: window.scrollY, postId });
    };
    window.addEventListener('scroll', note, { passive: true });
    window.addEventListener('click', note, true);
    return () => {
      window.removeEventListener('scroll', note);
      window.removeEventListener('click', note, true);
    };
  }, [key]);
}
