'use client';
// What concerns the person on every page: unread numbers in all tabs, and a session that was ended elsewhere.
import { useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '@/trpc/client';
import { leaving } from '../accounts/leaving';
import { useViewer } from '../accounts/use-viewer';
import { useLiveEvents } from '../live/live-provider';
import { usePaced } from '../time/use-paced';

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
  useLiveEvents({
    'message.sent': refetchMessages,
    'message.read': ({ unreadTotal }) => {
      queryClient.setQueryData(trpc.messages.unreadCount.queryKey(), { unread: unreadTotal });
      refetchMessages();
    },
    'notification.created': refetchNotifications,
    'session.revoked': ({ sessionId }) => {
      if (sessionId === viewer?.sessionId && !leaving.isUnderWay) window.location.assign('/login');
    },
  });
  return null;
}
