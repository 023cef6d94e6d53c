// What is answered in and about conversations, and the choices that lead into them.
import { z } from 'zod';
import { talks } from './talk-limits';

const said = z.string().min(1).max(600);
const characterId = z.uuid();
const warmth = z.int().min(-2).max(2);

/** With one to four people: `characterId` is the first of them, `alsoIds` the others (missing where one talks with one). */
export const talkChoice = z.object({
  action: z.literal('talk'),
  characterId,
  alsoIds: z
    .array(characterId)
    .min(1)
    .max(talks.most - 2)
    .optional(),
  text: said,
  maxTurns: z.int().min(talks.fewestTurns).max(talks.mostTurns),
});

/** One listens first: words come when it is one's turn. */
export const joinTalkChoice = z.object({ action: z.literal('join-talk'), conversationId: z.uuid() });

/** One's turn in a conversation; with `leave` one goes after these words, and the others go on while they are two. */
export const sayAnswer = z.object({ kind: z.literal('say'), text: said, leave: z.boolean() });

/** After a conversation: what one keeps of it, and how one sees those now with whom one talked. */
export const recapAnswer = z.object({
  kind: z.literal('recap'),
  memory: z.string().min(1).max(500),
  /** how one sees the other; with several, how one feels about the talk as a whole */
  relationship: z.string().min(1).max(300),
  warmth,
  /** where there were several: each by itself; who is not named here only becomes better known */
  others: z
    .array(z.object({ characterId, relationship: z.string().min(1).max(300), warmth }))
    .max(talks.most)
    .optional(),
  /** would one like to go on another time, and in how many world minutes */
  again: z
    .object({ inMinutes: z.int().min(talks.againAtLeast).max(talks.againAtMost) })
    .nullable()
    .optional(),
});
