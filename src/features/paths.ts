export const userPath = (username: string) => `/user/${encodeURIComponent(username)}` as const;
export const townPath = (username: string) => `/town/${encodeURIComponent(username)}` as const;
export const editorPath = (username: string) => `/admin/characters/${encodeURIComponent(username)}` as const;
export const postPath = (postId: string) => `/post/${postId}` as const;
/** A comment with the way that leads to it. */
export const commentPath = (postId: string, commentId: string) => `/post/${postId}?comment=${commentId}` as const;
/** What a character remembers of the reader. */
export const rememberedPath = (username: string) => `/remembered/${encodeURIComponent(username)}` as const;
/** All posts that have a `#tag`. */
export const tagPath = (tag: string) => `/search?q=${encodeURIComponent(tag)}` as const;
/** A conversation fills the screen; the list and the requests beside it stand in the frame as other pages do. */
export const isChatPath = (pathname: string) => pathname.startsWith('/messages/') && pathname !== '/messages/requests';
/** A message in its conversation, by its number. */
export const messagePath = (conversationId: string, seq: number) => `/messages/${conversationId}?at=${seq}` as const;
/** A conversation in which one is about to ask about a post. */
export const askPath = (conversationId: string, postId: string) => `/messages/${conversationId}?about=${postId}` as const;
export const chatPath = (conversationId: string) => `/messages/${conversationId}` as const;

/** The last word to somebody whose account goes at that moment. */
export const goodbyePath = (purgeAfter: Date) => `/goodbye?until=${purgeAfter.toISOString().slice(0, 10)}` as const;

/** Where to go after logging in: a path of ours, or home. Anything that could leave the site is refused. */
export function safeReturnPath(wanted: string | null | undefined): string {
  if (!wanted || !/^\/(?![/\\])/.test(wanted) || /[\t\n\r]/.test(wanted)) return '/';
  return wanted;
}

/** Forgets what an identity provider said, and goes on to `to`: where somebody began who is logged in, else the log-in page. */
export const forgetArrivalPath = (to: string) => `/api/arrival/forget?to=${encodeURIComponent(to)}` as const;

/** Where `forgetArrivalPath` leads, in letters that a header may hold. */
export function arrivalExit(wanted: string | null): string {
  const { pathname, search, hash } = new URL(safeReturnPath(wanted), 'http://here');
  return safeReturnPath(`${pathname}${search}${hash}`);
}

export const logInPath = (returnTo: string) => `/login?callbackUrl=${encodeURIComponent(returnTo)}` as const;
