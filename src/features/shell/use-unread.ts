import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '@/trpc/client';
import { useViewer } from '../accounts/use-viewer';

/** Numbers of unread messages and notifications; zero for guests. */
export function useUnread(): { messages: number; notifications: number } {
  const trpc = useTRPC();
  const enabled = useViewer() !== null;
  const messages = useQuery(trpc.messages.unreadCount.queryOptions(undefined, { enabled }));
  const notifications = useQuery(trpc.notifications.unreadCount.queryOptions(undefined, { enabled }));
  return { messages: messages.data?.unread ?? 0, notifications: notifications.data?.unread ?? 0 };
}
