// What a character may answer at a turn. Language models and people only submit these; the world checks them again when applied.
import { z } from 'zod';
import { arrangeMeetingChoice, cancelMeetingChoice, moveMeetingChoice } from './agenda/meeting-choices';
import { memory } from './constants';
import { openGroupChoice, writeGroupChoice } from './groups/group-choices';
import { stepsSchema } from './intention/step';
import { itemKinds } from './item-kinds';
import { deedNames } from './objects/object-kinds';
import { commentReplies, groupReplies, messageReplies, postReactions, usePhoneChoice, writtenPost } from './phone-answers';
import { photoSubjects } from './photos/photo';
import { joinTalkChoice, recapAnswer, sayAnswer, talkChoice } from './talk-answers';

const said = z.string().min(1).max(600);
const characterId = z.uuid();
const item = z.enum(itemKinds);
/** How many texts were left out because they had been written before; on an action that is one text: it is not sent. */
const leftOut = z.int().min(1).max(20).optional();

/** What one makes of what one remembers; `from` are ids of memories. */
export const reflectionSchema = z.object({
  knowledge: z
    .array(
      z.object({ text: z.string().min(1).max(500), importance: z.int().min(1).max(10), from: z.array(z.uuid()).min(1).max(10) }),
    )
    .max(memory.insights),
  /** a sentence more in the important memory */
  important: z.string().min(1).max(300).nullable(),
});
export type Reflection = z.output<typeof reflectionSchema>;

/** One action with everything it needs, texts included: effects at its end need no further question. */
export const choiceSchema = z.discriminatedUnion('action', [
  z.object({ action: z.literal('wait'), minutes: z.int().min(5).max(120) }),
  z.object({ action: z.literal('rest') }),
  z.object({
    action: z.literal('sleep'),
    minutes: z.int().min(60).max(600),
    dayMemory: z.string().min(1).max(600),
    reflection: reflectionSchema.optional(),
  }),
  z.object({ action: z.literal('eat') }),
  z.object({ action: z.literal('visit-hospital') }),
  z.object({ action: z.literal('work'), minutes: z.int().min(30).max(240) }),
  z.object({
    action: z.literal('move'),
    placeId: z.string().min(1).max(40),
    /** what is not said is as the moment asks: walking, unless one is in a hurry (ways/pace.ts) */
    pace: z.enum(['walk', 'run']).optional(),
  }),
  z.object({ action: z.literal('look-around') }),
  z.object({ action: z.literal('greet'), characterId, text: said }),
  talkChoice,
  joinTalkChoice,
  usePhoneChoice,
  z.object({ action: z.literal('publish-post'), ...writtenPost.shape, leftOut }),
  // The next three stand in old logs only.
  z.object({ action: z.literal('browse-feed'), reactions: postReactions, impression: z.string().max(300), leftOut }),
  z.object({ action: z.literal('check-comments'), replies: commentReplies, leftOut }),
  z.object({ action: z.literal('check-messages'), replies: messageReplies, groupReplies: groupReplies.optional(), leftOut }),
  openGroupChoice,
  writeGroupChoice,
  z.object({
    action: z.literal('write-first'),
    characterId,
    text: z.string().min(1).max(600),
    /** what happened that one writes about; missing in old logs */
    because: z.string().max(200).optional(),
    leftOut,
  }),
  arrangeMeetingChoice,
  moveMeetingChoice,
  cancelMeetingChoice,
  z.object({ action: z.literal('use'), item }),
  z.object({ action: z.literal('use-object'), objectId: z.string().min(1).max(60), deed: z.enum(deedNames) }),
  z.object({
    action: z.literal('take-photo'),
    subject: z.enum(photoSubjects),
    /** who is in it, for a photo of a person */
    personId: z.uuid().nullable(),
    /** what is in it, for a photo of a thing */
    objectId: z.string().min(1).max(60).optional(),
    /** where the camera looks, and how one poses, in words */
    direction: z.string().min(1).max(60).optional(),
    pose: z.string().min(1).max(60).optional(),
  }),
  z.object({ action: z.literal('buy'), item, quantity: z.int().min(1).max(10) }),
  z.object({ action: z.literal('give'), characterId, item, quantity: z.int().min(1).max(1000) }),
  z.object({ action: z.literal('pick-up'), item, quantity: z.int().min(1).max(1000) }),
  z.object({ action: z.literal('drop'), item, quantity: z.int().min(1).max(1000) }),
]);
export type Choice = z.output<typeof choiceSchema>;
export type ActionKind = Choice['action'];
export type ChoiceOf<K extends ActionKind> = Extract<Choice, { action: K }>;

/** What one means to do at which time of day; `at` in minutes 0 to 1439. */
export const planItemSchema = z.object({
  at: z.int().min(0).max(1439),
  minutes: z.int().min(5).max(600),
  activity: z.enum(['eat', 'work', 'rest', 'leisure', 'social', 'sleep']),
  placeId: z.string().min(1).max(40).nullable(),
  note: z.string().max(200),
});
export type PlanItem = z.output<typeof planItemSchema>;

const situation = z.string().max(20).optional();

export const answerSchema = z.discriminatedUnion('kind', [
  /** `next`: what one means to do next without being asked again; `situation`: what it is the custom for */
  z.object({
    kind: z.literal('choose'),
    choice: choiceSchema,
    reason: z.string().max(400),
    next: stepsSchema.optional(),
    situation,
  }),
  /** after waking: today's plan, earliest first */
  z.object({ kind: z.literal('wake'), plan: z.array(planItemSchema).max(16), mood: z.string().max(200) }),
  sayAnswer,
  recapAnswer,
]);
export type Answer = z.output<typeof answerSchema>;
export type TurnKind = Answer['kind'];
