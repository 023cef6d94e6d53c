import type { TokenEvent } from '@/contracts/live-events';

export type StreamedText = {
  attempt: number;
  text: string;
  status: 'idle' | 'writing' | 'done' | 'failed';
  why: string | null;
};

export const nothingStreamed: StreamedText = { attempt: -1, text: '', status: 'idle', why: null };

function step(current: StreamedText, event: TokenEvent): StreamedText {
  // a text that was started anew replaces what an earlier attempt had written; late words of that one are dropped
  if (event.attempt < current.attempt) return current;
  const isNew = event.attempt > current.attempt || event.kind === 'start';
  switch (event.kind) {
    case 'start':
      return { attempt: event.attempt, text: '', status: 'writing', why: null };
    case 'text':
      return { attempt: event.attempt, text: (isNew ? '' : current.text) + event.text, status: 'writing', why: null };
    case 'done':
      return { ...current, attempt: event.attempt, status: 'done', why: null };
    case 'failed':
      return { ...current, attempt: event.attempt, status: 'failed', why: event.why };
  }
}

/** What has been written so far, after these further events. */
export function foldTokens(current: StreamedText, events: readonly TokenEvent[]): StreamedText {
  return events.reduce(step, current);
}
