type About = {
  kind: string;
  postId: string | null;
  commentId: string | null;
  conversationId: string | null;
  actors: readonly { username: string }[];
};

/** Where a click leads: the nearest thing that it is about. As the list of notifications does (features/notifications). */
export function pathOf({ kind, postId, commentId, conversationId, actors: [first] }: About): string {
  if (kind === 'moderation') return '/safety';
  if (postId) return commentId ? `/post/${postId}?comment=${commentId}` : `/post/${postId}`;
  if (conversationId) return `/messages/${conversationId}`;
  return first ? `/user/${encodeURIComponent(first.username)}` : '/notifications';
}
