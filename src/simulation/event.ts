// What can have happened in a world. Projections (server/world/project) turn these into rows; `apply` into the next state.
import { z } from 'zod';
import { agendaEntryChanged, appointmentDue } from './agenda/agenda-events';
import { choiceSchema, planItemSchema } from './answer';
import { answerSource as source } from './answer-source';
import { characterEdited, characterJoined, characterRetired, retirementAsked } from './casting/cast-events';
import { groupMessageSent, groupOpened } from './groups/group-events';
import { habitsSet } from './habits/habits';
import { happeningEvents } from './happenings/happening-events';
import { formedIntention } from './intention/intention';
import { memoryEdited, reflected } from './memory/events';
import { answeredComment } from './phone-answers';
import { photoEvents } from './photos/photo-events';
import { alarmKinds, emotions, pointSchema, weatherKinds } from './state';
import {
  conversationClosed,
  conversationJoined,
  conversationLeft,
  conversationOpened,
  conversationScripted,
  lineSaid,
  relationshipNoted,
  talkRemembered,
} from './talk-events';
import { worldMinute } from './world-time';

const who = z.object({ characterId: z.uuid() });
const alarm = { kind: z.enum(alarmKinds), placeId: z.string() };
const itemCause = z.enum([
  'wage',
  'allowance',
  'rent',
  'price',
  'bought',
  'used',
  'gave',
  'was-given',
  'dropped',
  'picked-up',
  'broke',
  'photographed',
]);

/** a body as it is now, rounded to 2 decimals */
const bodyNow = {
  fatigue: z.number(),
  hunger: z.number(),
  health: z.number(),
  mood: z.number().default(0),
  emotion: z.enum(emotions),
  lastMealAt: worldMinute,
};

export const eventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('time-passed'), from: worldMinute, to: worldMinute }),
  z.object({
    type: z.literal('weather-changed'),
    kind: z.enum(weatherKinds),
    outdoorCelsius: z.number(),
    indoorCelsius: z.number(),
    hour: z.int(),
  }),
  /** something happened to it, beside the end of what it did */
  who.extend({ type: z.literal('body-changed'), ...bodyNow }),
  who.extend({
    type: z.literal('action-started'),
    turn: z.int(),
    choice: choiceSchema,
    endsAt: worldMinute,
    reason: z.string(),
    source,
    /** why the fallback stood in, else null */
    why: z.string().nullable(),
    /** what it means to do next without being asked */
    next: formedIntention.optional(),
    /** in which situation it chose so, to do the same another time (customs/) */
    situation: z.string().optional(),
  }),
  who.extend({
    type: z.literal('action-refused'),
    turn: z.int(),
    action: z.string(),
    reason: z.string(),
    /** what stood in the way, in words */
    about: z.string().optional(),
  }),
  /** the answer no longer fits the turn (a conversation began in between); asked anew */
  who.extend({ type: z.literal('answer-dropped'), turn: z.int(), reason: z.string() }),
  who.extend({
    type: z.literal('action-finished'),
    choice: choiceSchema,
    startedAt: worldMinute,
    interrupted: z.boolean(),
    /** what time and the action changed in the body; older logs say it in an event of its own */
    body: z
      .object({ ...bodyNow, mood: z.number() })
      .partial()
      .optional(),
    /** short facts for the log, machine-readable */
    outcome: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  }),
  /** leaves a place on foot for another */
  who.extend({ type: z.literal('set-out'), placeId: z.string(), way: z.array(pointSchema), unitsPerMinute: z.number() }),
  who.extend({ type: z.literal('moved'), placeId: z.string().nullable(), x: z.number(), y: z.number() }),
  /** `clears`: the last day's context is over; missing in old logs */
  who.extend({ type: z.literal('woke-up'), day: z.int(), clears: z.literal(true).optional() }),
  who.extend({
    type: z.literal('plan-made'),
    turn: z.int(),
    day: z.int(),
    plan: z.array(planItemSchema),
    mood: z.string(),
    source,
    why: z.string().nullable(),
  }),
  who.extend({ type: z.literal('day-remembered'), day: z.int(), text: z.string() }),
  reflected,
  memoryEdited,
  characterJoined,
  characterEdited,
  retirementAsked,
  characterRetired,
  habitsSet,
  who.extend({
    type: z.literal('post-published'),
    postId: z.uuid(),
    text: z.string(),
    placeId: z.string().nullable(),
    photoId: z.uuid().optional(),
    /** written in a look at the phone: it has no action of its own */
    inPassing: z.literal(true).optional(),
  }),
  /** its fatigue has just passed one of the thresholds: a rest would do it good, or it must slow down */
  who.extend({ type: z.literal('fatigue-warning'), level: z.enum(['tired', 'exhausted']), fatigue: z.number() }),
  who.extend({
    type: z.literal('post-liked'),
    postId: z.uuid(),
    /** who wrote what is liked */
    authorId: z.uuid(),
    /** the comment under the post that is liked; missing: the post itself */
    commentId: z.uuid().optional(),
  }),
  who.extend({
    type: z.literal('post-commented'),
    postId: z.uuid(),
    commentId: z.uuid(),
    text: z.string(),
    /** the post's author; null for an answer that is owed to somebody: under one's own post, or to one's own comment */
    authorId: z.uuid().nullable(),
    /** the comment that it answers, and that one's author; missing in a comment on the post itself, and in old logs */
    answers: answeredComment.optional(),
  }),
  groupOpened,
  groupMessageSent,
  who.extend({ type: z.literal('message-sent'), messageId: z.uuid(), toId: z.uuid(), text: z.string(), inReply: z.boolean() }),
  /** an operator's command as it was given: with it the log alone is enough to live a world again */
  z.object({ type: z.literal('alarm-raised'), ...alarm, radius: z.number() }),
  who.extend({
    type: z.literal('alarmed'),
    ...alarm,
    isInside: z.boolean(),
    isCalled: z.boolean(),
    /** what it may go on with */
    suspended: z.object({ choice: choiceSchema, until: worldMinute }).nullable(),
  }),
  who.extend({ type: z.literal('greeted'), otherId: z.uuid(), text: z.string() }),
  ...happeningEvents,
  who.extend({
    type: z.literal('encountered'),
    otherId: z.uuid(),
    placeId: z.string().nullable(),
    /** the walk that one stopped for it */
    suspended: z.object({ choice: choiceSchema, until: worldMinute }).optional(),
  }),
  conversationOpened,
  conversationScripted,
  conversationJoined,
  conversationLeft,
  lineSaid,
  agendaEntryChanged,
  appointmentDue,
  conversationClosed,
  talkRemembered,
  relationshipNoted,
  who.extend({ type: z.literal('relationship-changed'), otherId: z.uuid(), familiarity: z.number(), affinity: z.number() }),
  /** minutes worked on this day so far */
  who.extend({ type: z.literal('worked'), day: z.int(), minutes: z.int().min(0) }),
  ...photoEvents,
  who.extend({ type: z.literal('item-worn'), item: z.string(), wear: z.int().min(0) }),
  who.extend({ type: z.literal('item-given'), otherId: z.uuid(), item: z.string(), quantity: z.int().min(1) }),
  /** how many of a kind lie about in a place from now on */
  z.object({ type: z.literal('loose-changed'), placeId: z.string(), item: z.string(), quantity: z.int().min(0) }),
  /** how many of a kind one carries from now on; `why` is missing in old logs */
  who.extend({ type: z.literal('item-changed'), item: z.string(), quantity: z.int().min(0), why: itemCause.optional() }),
]);
export type WorldEvent = z.output<typeof eventSchema>;
export type WorldEventType = WorldEvent['type'];
export type WorldEventOf<T extends WorldEventType> = Extract<WorldEvent, { type: T }>;
