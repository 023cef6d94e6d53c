// Kith's own numbers for life on the network. Times in world minutes.
import type { Habits } from './habits';

/**
 * What holds where neither the world nor the character says otherwise. Three hours between posts and four a day: a feed of fifteen stays
 * readable. Sixteen looks a day: about one in each waking hour. A third of the looks only reads: nine of ten visitors of
 * communities only do that (Nielsen 2006, "The 90-9-1 Rule"), but a town of fifteen would fall silent.
 */
export const defaultHabits: Habits = {
  postsADay: 4,
  commentsADay: 12,
  looksADay: 16,
  postPause: 180,
  commentPause: 30,
  messagePause: 120,
  lurking: 0.35,
};

/** What an operator may set: ends included. */
export const habitBounds = {
  postsADay: { min: 0, max: 24 },
  commentsADay: { min: 0, max: 200 },
  looksADay: { min: 0, max: 200 },
  postPause: { min: 0, max: 1440 },
  commentPause: { min: 0, max: 1440 },
  messagePause: { min: 0, max: 1440 },
  lurking: { min: 0, max: 1 },
} satisfies { [K in keyof Habits]: { min: number; max: number } };

/** In one day, of one author: after so many likes and comments one has had enough of it. */
export const satiation = { likes: 3, comments: 2 };

/**
 * Comments of one's own under one post in a day: one under another's, so that there is no double comment, and so many answers under one's
 * own. `answered`: share of the comments of other characters that get an answer; those of people all do. Of conversations
 * on Twitter 15 % went beyond the first answer (Sysomos 2010, "Replies and Retweets on Twitter", 1.2 billion tweets). `chain`: so many
 * comments of characters one below the other, and they leave it at that until a person joins in.
 */
export const quieting = { underAnothers: 1, underOwn: 4, answered: 0.2, chain: 4 };

/**
 * Answers to one other in a day: the first few at any time; after that each has to wait twice as long as the one before, beginning
 * with `pause`. Two who would answer each other for ever exchange some ten messages a day.
 */
export const exchanges = { free: 4, pause: 30, factor: 2 };
