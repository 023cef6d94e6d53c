'use client';
import { useSubscription } from '@trpc/tanstack-react-query';
import { type ReactNode, useState } from 'react';
import type { TokenEvent } from '@/contracts/live-events';
import { useTRPC } from '@/trpc/client';
import { foldTokens, nothingStreamed } from '../stream/fold-tokens';
import { StreamedBubble } from './streamed-bubble';

function useStreamed() {
  const [streamed, setStreamed] = useState(nothingStreamed);
  const [isOver, setIsOver] = useState(false);
  const onData = ({ data }: { data: TokenEvent[] }) => {
    setStreamed((current) => foldTokens(current, data));
    if (data.some((event) => event.kind === 'done' || event.kind === 'failed')) setIsOver(true);
  };
  return { streamed, options: { enabled: !isOver, onData } };
}

/** The answer as it is being written; resumes in mid-sentence after a cut. `children`: what can be done about it meanwhile. */
export function StreamingReply({ messageId, name, children }: { messageId: string; name: string; children?: ReactNode }) {
  const trpc = useTRPC();
  const { streamed, options } = useStreamed();
  useSubscription(trpc.replies.onText.subscriptionOptions({ messageId }, options));
  return (
    <StreamedBubble streamed={streamed} name={name}>
      {children}
    </StreamedBubble>
  );
}

/** The same for one character's answer in a group. */
export function StreamingGroupReply({ messageId, characterId, name }: { messageId: string; characterId: string; name: string }) {
  const trpc = useTRPC();
  const { streamed, options } = useStreamed();
  useSubscription(trpc.groups.onText.subscriptionOptions({ messageId, characterId }, options));
  return <StreamedBubble streamed={streamed} name={name} />;
}
