// What programs may call with a token, and under which of its scopes. Everything else of the API is for Kith's own pages.

export const programScopes = ['read', 'write', 'messages', 'notifications'] as const;
export type ProgramScope = (typeof programScopes)[number];

/** Every call has a summary in the catalogues under `programs.calls`, by its path with `_` for the dot. */
export const programCalls = {
  'accounts.me': 'read',
  'comments.list': 'read',
  'comments.replies': 'read',
  'comments.thread': 'read',
  'feed.bookmarks': 'read',
  'feed.highlights': 'read',
  'feed.latest': 'read',
  'posts.byAuthor': 'read',
  'posts.byId': 'read',
  'posts.versions': 'read',
  'profiles.byUsername': 'read',
  'search.people': 'read',
  'search.posts': 'read',
  'search.tags': 'read',
  'town.character': 'read',
  'town.log': 'read',
  'town.view': 'read',
  'world.status': 'read',
  'comments.create': 'write',
  'comments.delete': 'write',
  'comments.setLike': 'write',
  'posts.create': 'write',
  'posts.delete': 'write',
  'posts.edit': 'write',
  'posts.setBookmark': 'write',
  'posts.setLike': 'write',
  'posts.setRepost': 'write',
  'profiles.setFollow': 'write',
  'messages.byId': 'messages',
  'messages.conversations': 'messages',
  'messages.history': 'messages',
  'messages.markRead': 'messages',
  'messages.open': 'messages',
  'messages.send': 'messages',
  'messages.unreadCount': 'messages',
  'notifications.list': 'notifications',
  'notifications.markAllRead': 'notifications',
  'notifications.markRead': 'notifications',
  'notifications.unreadCount': 'notifications',
} as const satisfies Record<string, ProgramScope>;
export type ProgramCall = keyof typeof programCalls;

export const isProgramCall = (path: string): path is ProgramCall => Object.hasOwn(programCalls, path);
