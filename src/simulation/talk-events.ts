// What can have happened in conversations. Apply functions: apply-talk.ts; rows: server/world/project/talk.ts and memories.ts.
import { z } from 'zod';
import { answerSource as source } from './answer-source';
import { talkScript } from './talk-answers';
import { worldMinute } from './world-time';

const who = z.object({ characterId: z.uuid() });

export const conversationOpened = who.extend({
  type: z.literal('conversation-opened'),
  conversationId: z.uuid(),
  otherId: z.uuid(),
  /** who else was spoken to */
  alsoIds: z.array(z.uuid()).optional(),
  maxTurns: z.int(),
  placeId: z.string().nullable(),
  endsAt: worldMinute,
});

export const conversationJoined = who.extend({ type: z.literal('conversation-joined'), conversationId: z.uuid() });

/** Only this one goes; the others go on. */
export const conversationLeft = who.extend({ type: z.literal('conversation-left'), conversationId: z.uuid() });

export const lineSaid = who.extend({
  type: z.literal('line-said'),
  conversationId: z.uuid(),
  /** null for the opening line, which belongs to the choice */
  turn: z.int().nullable(),
  text: z.string(),
  nextAt: worldMinute,
  /** missing in old logs: the other one */
  nextSpeakerId: z.uuid().optional(),
  source,
  why: z.string().nullable(),
});

/** The rest of the talk was written in one answer: what is said in it from line number `from` on, by these people. */
export const conversationScripted = z.object({
  type: z.literal('conversation-scripted'),
  conversationId: z.uuid(),
  people: z.array(z.uuid()),
  from: z.int(),
  ...talkScript.shape,
});

export const conversationClosed = z.object({
  type: z.literal('conversation-closed'),
  conversationId: z.uuid(),
  why: z.enum(['turn-limit', 'left', 'interrupted']),
});

export const talkRemembered = who.extend({
  type: z.literal('talk-remembered'),
  turn: z.int(),
  conversationId: z.uuid(),
  otherId: z.uuid(),
  /** who else was in it while this one was */
  alsoIds: z.array(z.uuid()).optional(),
  memory: z.string(),
  /** how it sees `otherId` now */
  relationship: z.string(),
  warmth: z.int(),
  /** when it would like to go on */
  againAt: worldMinute.optional(),
  source,
  why: z.string().nullable(),
});

/** How one sees another of those with whom it talked. */
export const relationshipNoted = who.extend({
  type: z.literal('relationship-noted'),
  otherId: z.uuid(),
  conversationId: z.uuid(),
  relationship: z.string(),
});
