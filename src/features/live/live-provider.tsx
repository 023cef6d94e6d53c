'use client';
// The one event stream of a tab. It resumes by itself after a cut; a position that is too old means: fetch everything again.
import { useQueryClient } from '@tanstack/react-query';
import { useSubscription } from '@trpc/tanstack-react-query';
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { useTRPC } from '@/trpc/client';
import { useViewer } from '../accounts/use-viewer';
import { errorCodeOf } from '../errors/error-code-of';
import { createLiveHub, type LiveHandlers, type LiveHub } from './live-hub';

const LiveContext = createContext<LiveHub | null>(null);
const SignedOutContext = createContext(false);
const retryAfterMs = 5000;

export function LiveProvider({ children }: { children: ReactNode }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [hub] = useState(createLiveHub);
  // A server that is too busy refuses a stream for good: the next one begins at its own start, and what came between is fetched.
  const isBegunAnew = useRef(false);
  const as = useViewer()?.id ?? null;
  const stream = useSubscription(
    trpc.live.events.subscriptionOptions(
      { as },
      {
        onData: ({ data }) => {
          if (data.refetch || isBegunAnew.current) void queryClient.invalidateQueries();
          isBegunAnew.current = false;
          for (const event of data.events) hub.publish(event);
        },
      },
    ),
  );
  const { status, error, reset } = stream;
  const isSignedOut = as !== null && status === 'error' && errorCodeOf(error) === 'not-signed-in';
  useEffect(() => {
    if (status !== 'error') return;
    if (isSignedOut) return;
    isBegunAnew.current = true;
    const timer = window.setTimeout(reset, retryAfterMs);
    return () => window.clearTimeout(timer);
  }, [status, isSignedOut, reset]);
  // The server is back: what could not be read meanwhile is read again without anybody asking.
  useEffect(() => {
    if (status !== 'pending') return;
    void queryClient.refetchQueries({ type: 'active', predicate: ({ state }) => state.status === 'error' });
  }, [status, queryClient]);
  useEffect(() => {
    document.documentElement.dataset.live = status;
  }, [status]);
  return (
    <LiveContext value={hub}>
      <SignedOutContext value={isSignedOut}>{children}</SignedOutContext>
    </LiveContext>
  );
}

/** True once the server says that the log-in of this page is over; an event may have said so before. */
export const useIsSignedOut = (): boolean => useContext(SignedOutContext);

/** Registers for live events by their type for as long as the component is there. */
export function useLiveEvents(handlers: LiveHandlers): void {
  const hub = useContext(LiveContext);
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => hub?.listen(() => latest.current), [hub]);
}
