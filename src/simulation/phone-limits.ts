/**
 * One look at the phone. Predecessor: thirty minutes, in which one first answers messages, then reads posts for two minutes each while two
 * are left, and writes a post one time in ten if two are left then. Kith: an answer takes two minutes as well, and one looks again after
 * three quarters of an hour when somebody wrote, after an hour (`coolDowns.browse`) when there are only posts to read; what
 * one saw or heard within the hour is worth a post.
 */
export const phoneSession = {
  minutes: 30,
  least: 5,
  perReply: 2,
  perAnswer: 2,
  perPost: 2,
  postChance: 0.1,
  worthTelling: 60,
  again: 45,
  /** as many as an answer may hold of each */
  most: 5,
};
