// How much of the phone and of the day one takes in at a time.

/** Original: 2 minutes a post; five posts fit the usual quarter of an hour. */
export const postsPerLook = 5;
/** Under a post one takes in a few of the newest comments. */
export const commentsShown = 3;
export const commentsWeighed = 12;
export const commentsPerLook = 5;
/** So many comments above one that is answered are looked at; the deepest threads are longer. */
export const threadWalked = 100;
export const threadsPerLook = 3;
export const linesShown = 10;
export const ownPostsShown = 8;
/** What new words are held against, the newest: of one's own comments and messages each, and of the town's posts. */
export const ownTextsCompared = 30;
export const townPostsCompared = 60;
/** What a glance at the phone counts up to. */
export const mostCounted = 50;
/** Events of a day that are looked back on at its end. */
export const eventsLookedBack = 200;
