import type { LiveEventOf, LiveEventType } from '@/contracts/live-events';

type Payloads = { [T in LiveEventType]: LiveEventOf<T>['payload'] };
export type LiveHandlers = { [T in LiveEventType]?: (payload: Payloads[T]) => void };

function tell<T extends LiveEventType>(handlers: LiveHandlers, event: { type: T; payload: Payloads[T] }) {
  handlers[event.type]?.(event.payload);
}

/** Passes each event of the tab's one stream to whoever registered for its type. */
export function createLiveHub() {
  const listeners = new Set<() => LiveHandlers>();
  return {
    /** `handlers` is asked at each event, so it may change from render to render. */
    listen(handlers: () => LiveHandlers): () => void {
      listeners.add(handlers);
      return () => listeners.delete(handlers);
    },
    publish(event: { [T in LiveEventType]: LiveEventOf<T> }[LiveEventType]) {
      for (const handlers of [...listeners]) tell(handlers(), event);
    },
  };
}

export type LiveHub = ReturnType<typeof createLiveHub>;
