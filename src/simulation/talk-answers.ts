// What is answered in and about conversations, and the choices that lead into them.
import { z } from 'zod';
import { talks } from './talk-limits';

const said = z.string().min(1).max(600);
const characterId = z.uuid();
const warmth = z.int().min(-2).max(2);

const kept = {
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
};

/** The rest of a talk, written whole: its lines after the one that it comes with, and what each of those in it keeps. */
export const talkScript = z.object({
  lines: z
    .array(z.object({ speakerId: characterId, text: said }))
    .min(1)
    .max(talks.mostTurns - 1),
  recaps: z.array(z.object({ characterId, ...kept })).max(talks.most),
});
export type TalkScript = z.output<typeof talkScript>;

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
  script: talkScript.optional(),
});

/** One listens first: words come when it is one's turn. */
export const joinTalkChoice = z.object({ action: z.literal('join-talk'), conversationId: z.uuid() });

/** One's turn in a conversation; with `leave` one goes after these words, and the others go on while they are two. */
export const sayAnswer = z.object({ kind: z.literal('say'), text: said, leave: z.boolean(), script: talkScript.optional() });

/** After a conversation: what one keeps of it, and how one sees those now with whom one talked. */
export const recapAnswer = z.object({ kind: z.literal('recap'), ...kept });
