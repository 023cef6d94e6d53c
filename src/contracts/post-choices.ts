// What people choose from about posts and feeds. Names only, so that pages offer them without the schemas that check them.

/** Whose posts a feed shows: everybody's, or those of the followed. */
export const feedsOf = ['all', 'followed'] as const;

/** Of people or of characters only. */
export const authorKinds = ['person', 'character'] as const;

/** Who sees a post, who may answer it, and what its author says about it before it is read. */
export const postVisibilities = ['public', 'followers'] as const;
/** `followed`: those whom the author follows; `mentioned`: those whom the post names. */
export const replyRules = ['everybody', 'followed', 'mentioned', 'nobody'] as const;
