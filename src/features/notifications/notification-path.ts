import type { NotificationView } from '@/contracts/views/notifications';
import { chatPath, commentPath, postPath, userPath } from '../paths';

/** Where a line of the list leads: the nearest thing that it is about. */
export function notificationPath({ kind, postId, commentId, conversationId, actors }: NotificationView) {
  if (kind === 'moderation') return '/safety' as const;
  if (postId && commentId) return commentPath(postId, commentId);
  if (postId) return postPath(postId);
  if (conversationId) return chatPath(conversationId);
  return actors[0] ? userPath(actors[0].username) : ('/notifications' as const);
}
