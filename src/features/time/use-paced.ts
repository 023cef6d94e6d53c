import { useCallback, useEffect, useRef } from 'react';
import { nextRunIn } from './pace';

/** Gathers wishes: however often the result is called, `run` runs at most once in `everyMs`, never two at once, and always after the last wish. */
export function usePaced(run: () => Promise<unknown>, everyMs = 500): () => void {
  const latest = useRef(run);
  const state = useRef({ timer: 0, lastRunAt: null as number | null, isRunning: false, isWanted: false });
  useEffect(() => {
    latest.current = run;
  }, [run]);
  const wish = useCallback(() => {
    const current = state.current;
    if (current.isRunning) current.isWanted = true;
    if (current.isRunning || current.timer) return;
    const wait = nextRunIn({ now: performance.now(), lastRunAt: current.lastRunAt, wait: 200, every: everyMs });
    current.timer = window.setTimeout(async () => {
      Object.assign(current, { timer: 0, lastRunAt: performance.now(), isRunning: true, isWanted: false });
      try {
        await latest.current();
      } finally {
        current.isRunning = false;
        if (current.isWanted) wish();
      }
    }, wait);
  }, [everyMs]);
  useEffect(() => () => window.clearTimeout(state.current.timer), []);
  return wish;
}
