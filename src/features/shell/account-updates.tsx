'use client';
// What concerns the person on every page: unread numbers in all tabs, and a session that was ended elsewhere.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTRPC } from '@/trpc/client';
import { leaving } from '../accounts/leaving';
import { useViewer } from '../accounts/use-viewer';
import { useIsSignedOut, useLiveEvents } from '../live/live-provider';
import { useTellNotification } from '../notifications/use-tell-notification';
import { usePaced } from '../time/use-paced';

function toTheDoor(): void {
  if (!leaving.isUnderWay) window.location.assign('/login');
}

export function AccountUpdates() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const viewer = useViewer();
  const refetchMessages = usePaced(() =>
    Promise.all([
      queryClient.invalidateQueries(trpc.messages.unreadCount.queryFilter()),
      queryClient.invalidateQueries(trpc.messages.conversations.pathFilter()),
    ]),
  );
  const refetchNotifications = usePaced(() => queryClient.invalidateQueries(trpc.notifications.pathFilter()));
  const refetchRequests = usePaced(() =>
    Promise.all([
      queryClient.invalidateQueries(trpc.messages.requests.pathFilter()),
      queryClient.invalidateQueries(trpc.messages.requestCount.queryFilter()),
      queryClient.invalidateQueries(trpc.groups.pathFilter()),
    ]),
  );
  const { mutate: tellDelivered } = useMutation(trpc.messages.markDelivered.mutationOptions());
  const viewerId = viewer?.id;
  // What came while no device was there is delivered now.
  useEffect(() => {
    if (viewerId) tellDelivered();
  }, [viewerId, tellDelivered]);
  const markDelivered = usePaced(async () => tellDelivered());
  const isSignedOut = useIsSignedOut();
  useEffect(() => {
    if (isSignedOut) toTheDoor();
  }, [isSignedOut]);
  const tell = useTellNotification();
  useLiveEvents({
    'message.sent': ({ senderId }) => {
      refetchMessages();
      if (senderId === viewerId) return;
      refetchRequests();
      markDelivered();
    },
    'message.deleted': refetchMessages,
    'conversation.changed': () => {
      refetchMessages();
      refetchRequests();
    },
    'message.read': ({ unreadTotal }) => {
      queryClient.setQueryData(trpc.messages.unreadCount.queryKey(), { unread: unreadTotal });
      refetchMessages();
    },
    'notification.created': (event) => {
      refetchNotifications();
      // One may have been suspended, or may write again.
      if (event.kind === 'moderation') void queryClient.invalidateQueries(trpc.accounts.me.queryFilter());
      tell(event);
    },
    'notification.changed': refetchNotifications,
    'relations.changed': () => void queryClient.invalidateQueries(),
    'session.revoked': ({ sessionId }) => {
      if (sessionId === viewer?.sessionId) toTheDoor();
    },
  });
  return null;
}
