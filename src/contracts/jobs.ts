// One table of jobs: name to queue and payload. Payloads hold ids only; every processor claims its work in Postgres.
import { z } from 'zod';

export const queueNames = ['world', 'minds', 'replies', 'imagery', 'delivery', 'upkeep'] as const;
export type QueueName = (typeof queueNames)[number];

export const jobs = {
  /** Move a world as far as recorded answers and pace allow. Deduplicated per world. */
  'advance-world': { queue: 'world', payload: z.object({ worldId: z.string() }) },
  /** Ask one character for the answer it owes at one turn. */
  'decide-turn': { queue: 'minds', payload: z.object({ worldId: z.string(), characterId: z.uuid(), turn: z.int() }) },
  /** Write a character's answer to a person's message. */
  'write-reply': { queue: 'replies', payload: z.object({ messageId: z.uuid() }) },
  /** Write a character's answer in a group of people and characters. */
  'answer-in-group': { queue: 'replies', payload: z.object({ messageId: z.uuid(), characterId: z.uuid() }) },
  /** Have a model look at a person's image and say what is on it. */
  'describe-image': { queue: 'minds', payload: z.object({ imageId: z.uuid() }) },
  /** Make the pictures that are due, one after the other; lanes make several at once. */
  'make-pictures': { queue: 'imagery', payload: z.object({ lane: z.int().min(0) }) },
  /** Let a character think about a person it has exchanged some messages with. Lost: the next exchange asks again. */
  'recap-person': { queue: 'minds', payload: z.object({ characterId: z.uuid(), personId: z.uuid() }) },
  /** Read the page that a post links to, for the card below it. */
  'fetch-link-card': { queue: 'delivery', payload: z.object({ cardId: z.uuid() }) },
  /** Look up who asked for a new password, and write to them if there is such a person. */
  'answer-reset-request': { queue: 'delivery', payload: z.object({ requestId: z.uuid() }) },
  /** Hand a mail to the mail server. */
  'send-mail': { queue: 'delivery', payload: z.object({ mailId: z.uuid() }) },
  /** Hand a notice to a person's device, program or mail. */
  deliver: { queue: 'delivery', payload: z.object({ deliveryId: z.uuid() }) },
  /** Write the digests that are due. */
  'write-digests': { queue: 'delivery', payload: z.object({}) },
  /** Make the list of the town's highlights anew. */
  'refresh-highlights': { queue: 'upkeep', payload: z.object({}) },
  /** Derive the jobs that should exist from Postgres. */
  'reconcile-jobs': { queue: 'upkeep', payload: z.object({}) },
  /** Remove what rules say is old: live events, model calls, ended sessions, unclaimed images. */
  'prune-old-rows': { queue: 'upkeep', payload: z.object({}) },
  /** Make the copy of everything about a person that they asked for. */
  'make-export': { queue: 'upkeep', payload: z.object({ exportId: z.uuid() }) },
  /** Take out of characters' memories what they read in posts that were deleted since. */
  'redact-deleted-posts': { queue: 'upkeep', payload: z.object({}) },
  /** Remove the accounts whose days of grace are over. */
  'purge-accounts': { queue: 'upkeep', payload: z.object({}) },
  /** Give images that are older than the smaller ones what they lack. */
  'derive-images': { queue: 'upkeep', payload: z.object({}) },
  /** Give posts that are older than the search what they are found by. */
  'index-posts': { queue: 'upkeep', payload: z.object({}) },
} as const satisfies Record<string, { queue: QueueName; payload: z.ZodType }>;

export type JobName = keyof typeof jobs;
export type JobPayload<N extends JobName> = z.output<(typeof jobs)[N]['payload']>;
