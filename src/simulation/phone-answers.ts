// What one did in one look at the phone, in the order in which one did it.
import { z } from 'zod';
import { phoneSession } from './phone-limits';

const { most } = phoneSession;
const comment = z.string().min(1).max(400);
const message = z.string().min(1).max(600);

export const messageReplies = z
  .array(
    z.object({
      characterId: z.uuid(),
      text: message,
      /** the message that is answered, and its words */
      messageId: z.uuid().optional(),
      said: z.string().max(200).optional(),
    }),
  )
  .max(most);

export const groupReplies = z.array(z.object({ groupId: z.uuid(), text: message })).max(most);

/** A comment that is answered, and who wrote it. */
export const answeredComment = z.object({ commentId: z.uuid(), authorId: z.uuid() });

export const commentReplies = z
  .array(
    z.object({
      postId: z.uuid(),
      commentId: z.uuid(),
      /** who wrote that comment; missing in old logs, in which answers stood beside comments and not below them */
      authorId: z.uuid().optional(),
      text: comment,
    }),
  )
  .max(most);

/** Liked, answered or not: comments on one's own posts, and answers to one's own comments. */
export const commentLikes = z.array(answeredComment.extend({ postId: z.uuid() })).max(most);

export const postReactions = z
  .array(
    z.object({
      postId: z.uuid(),
      authorId: z.uuid(),
      like: z.boolean(),
      comment: comment.nullable(),
      /** what is said answers this comment under the post */
      answers: answeredComment.optional(),
    }),
  )
  .max(most);

export const writtenPost = z.object({
  text: z.string().min(1).max(1000),
  /** one of one's own photos that goes with it; the text stands without it */
  photoId: z.uuid().optional(),
});

export const usePhoneChoice = z.object({
  action: z.literal('use-phone'),
  replies: messageReplies,
  groupReplies: groupReplies.optional(),
  /** to comments on one's own posts, and to answers to one's own comments */
  answers: commentReplies,
  commentLikes: commentLikes.optional(),
  /** one for each post of others that was read, in that order */
  reactions: postReactions,
  impression: z.string().max(300),
  post: writtenPost.optional(),
  /** how many texts had been written before, and are not sent */
  leftOut: z.int().min(1).max(20).optional(),
});
