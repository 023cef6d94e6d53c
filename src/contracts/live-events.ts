// What the event channels carry: ids and small facts. Browsers refetch views, so privacy rules run in one place.
import { z } from 'zod';

const id = z.uuid();
/** Whose post and whose comment it is about: with a block between these and a viewer, the viewer's stream leaves the event out. */
const of = { postAuthorId: id.optional() };
const ofComment = { ...of, authorId: id.optional() };

export const liveEventSchemas = {
  'post.published': z.object({ postId: id, authorId: id }),
  'post.edited': z.object({ ...of, postId: id }),
  /** `isRemoved`: by moderators */
  'post.deleted': z.object({ ...of, postId: id, isRemoved: z.boolean().optional() }),
  /** the picture of its photo is there */
  'post.pictured': z.object({ ...of, postId: id }),
  /** the page behind its link has been read */
  'post.carded': z.object({ ...of, postId: id }),
  'post.liked': z.object({ ...of, postId: id, likesCount: z.int() }),
  'post.reposted': z.object({ ...of, postId: id, repostsCount: z.int() }),
  'comment.published': z.object({ ...of, postId: id, commentId: id, authorId: id, commentsCount: z.int() }),
  'comment.liked': z.object({ ...ofComment, postId: id, commentId: id, likesCount: z.int() }),
  'comment.deleted': z.object({ ...ofComment, postId: id, commentId: id, commentsCount: z.int() }),
  /** one a commit of the world: what started and ended in it */
  'world.advanced': z.object({ minute: z.int(), version: z.int(), characterIds: z.array(id) }),
  'world.control': z.object({ status: z.enum(['stopped', 'running', 'paused']), epoch: z.int(), speed: z.number().nullable() }),
  /** a character has a portrait */
  'character.pictured': z.object({ characterId: id }),
  'message.sent': z.object({ conversationId: id, messageId: id, seq: z.int(), senderId: id }),
  'message.read': z.object({ conversationId: id, seq: z.int(), unreadTotal: z.int() }),
  /** taken back by its sender, or hidden by oneself in another tab */
  'message.deleted': z.object({ conversationId: id, messageId: id, seq: z.int() }),
  /** how far another member got what one wrote, and has read it */
  'message.seen': z.object({ conversationId: id, userId: id, deliveredSeq: z.int(), readSeq: z.int() }),
  /** its name, its members, or whether one takes part in it */
  'conversation.changed': z.object({ conversationId: id }),
  /** the answer that a character owes in a group */
  'group-reply.changed': z.object({
    conversationId: id,
    messageId: id,
    characterId: id,
    state: z.enum(['waiting', 'deferred', 'writing', 'sent', 'failed', 'stopped']),
  }),
  'reply.changed': z.object({
    conversationId: id,
    messageId: id,
    state: z.enum(['waiting', 'deferred', 'writing', 'sent', 'failed', 'stopped']),
    deferredUntil: z.int().nullable(),
    why: z.string().nullable(),
  }),
  'notification.created': z.object({ notificationId: id, kind: z.string(), byCharacters: z.boolean().optional() }),
  /** some were read elsewhere, or are there no more: what they were about was taken back */
  'notification.changed': z.object({ why: z.enum(['read', 'withdrawn']) }),
  /** this person blocks or mutes somebody or something, is blocked by somebody, or no longer so: what may be shown is to be asked again */
  'relations.changed': z.object({}),
  'session.revoked': z.object({ sessionId: id }),
} as const;

export type LiveEventType = keyof typeof liveEventSchemas;
export type LiveEventOf<T extends LiveEventType> = { type: T; payload: z.output<(typeof liveEventSchemas)[T]> };
export type LiveEvent = { [T in LiveEventType]: LiveEventOf<T> }[LiveEventType];

/** Public life of a world: posts, comments, likes, moves. */
export const worldChannel = (worldId: string) => `world:${worldId}`;
/** One person's messages and notifications. */
export const accountChannel = (userId: string) => `account:${userId}`;

/** What a subscriber receives: events in order, or the advice to refetch everything because the position is too old. */
export type LiveBatch = { events: LiveEvent[]; refetch: boolean };

/** Token streams live in Redis only. `attempt` rises when a worker starts the text anew: drop what came before. */
export const tokenEventSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('start'), attempt: z.int() }),
  z.object({ kind: z.literal('text'), attempt: z.int(), text: z.string() }),
  z.object({ kind: z.literal('done'), attempt: z.int() }),
  z.object({ kind: z.literal('failed'), attempt: z.int(), why: z.string() }),
]);
export type TokenEvent = z.output<typeof tokenEventSchema>;

/** Each time that another answer is asked for has a stream of its own: nobody reads the last one again. */
export const replyStream = (messageId: string, askedAgain: number) =>
  `reply:${messageId}${askedAgain > 0 ? `:${askedAgain}` : ''}`;
export const groupReplyStream = (messageId: string, characterId: string) => `group-reply:${messageId}:${characterId}`;
export const mindStream = (characterId: string) => `mind:${characterId}`;
