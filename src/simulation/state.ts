// The whole of a world, as plain data. Everything here is a fold of its events (apply.ts).
import { z } from 'zod';
import { entrySchema } from './agenda/entry';
import { choiceSchema, planItemSchema } from './answer';
import { answerSource } from './answer-source';
import { customsSchema } from './customs/custom';
import { groupSchema } from './groups/group';
import { someHabitsSchema } from './habits/habits';
import { onlineSchema } from './habits/online';
import { noticedSchema } from './happenings/noticed';
import { intentionSchema } from './intention/intention';
import { placeObjectSchema } from './objects/place-object';
import { photoSchema } from './photos/photo';
import { shiftSchema } from './shift';
import { talkScript } from './talk-answers';
import { worldMinute } from './world-time';

export const stateVersion = 3;

/** A text in both languages (`Localized`), as stored. */
export const localized = z.object({ en: z.string(), zh: z.string() });

export const weatherKinds = ['sunny', 'cloudy', 'rainy', 'stormy', 'snowy', 'foggy'] as const;
export type WeatherKind = (typeof weatherKinds)[number];

export const emotions = ['happy', 'neutral', 'sad', 'angry', 'anxious', 'excited', 'tired', 'bored'] as const;
export type Emotion = (typeof emotions)[number];

/** A rectangle on the map, in map units, `x` and `y` at its centre. Hours in minutes of the day; closing before opening means over midnight. */
export const placeSchema = z.object({
  id: z.string(),
  name: localized,
  description: localized,
  kind: z.enum(['public', 'commercial', 'residential', 'work', 'service', 'nature', 'education']),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
  indoor: z.boolean(),
  hours: z.object({ opensAt: z.int(), closesAt: z.int() }).nullable(),
  capacity: z.int(),
  ownerId: z.uuid().nullable(),
  /** can one eat here (homes: only the one whose home it is) */
  servesFood: z.boolean(),
  /** what stands in it and can be used */
  objects: z.array(placeObjectSchema).optional(),
});
export type Place = z.output<typeof placeSchema>;

/**
 * Each 0 to 100. Fatigue and hunger: high is bad (60 tired, 85 exhausted; 50 hungry, 80 starving). Health: high is good (below 30
 * unwell). Mood -100 to 100, 0 where no event moves it; `emotion` is its name, or what the body makes one feel.
 */
export const bodySchema = z.object({
  fatigue: z.number(),
  hunger: z.number(),
  health: z.number(),
  mood: z.number().default(0),
  emotion: z.enum(emotions),
  lastMealAt: worldMinute,
  /** the minute at which all this was so: read it through `bodyNow` */
  at: worldMinute,
});
export type Body = z.output<typeof bodySchema>;

export const alarmKinds = ['fire', 'sound'] as const;
export type AlarmKind = (typeof alarmKinds)[number];

/** Map units. */
export const pointSchema = z.object({ x: z.number(), y: z.number() });

/** An action under way: claimed at its start, its effects come at `endsAt`. */
export const activitySchema = z.object({
  choice: choiceSchema,
  startedAt: worldMinute,
  endsAt: worldMinute,
  reason: z.string(),
  source: answerSource,
  /** of one on foot: the line that it follows, both ends included, from `startedAt` to `endsAt` (ways/position.ts) */
  way: z.array(pointSchema).optional(),
  unitsPerMinute: z.number().optional(),
});
export type Activity = z.output<typeof activitySchema>;

export const conversationSchema = z.object({
  id: z.uuid(),
  placeId: z.string().nullable(),
  /** everybody who was ever in it, opener first */
  participants: z.array(z.uuid()),
  /** of those who came late or left early: the first line they heard, and the first that they did not (null: still there) */
  heard: z.record(z.string(), z.object({ from: z.int(), to: z.int().nullable() })).optional(),
  lines: z.array(z.object({ speakerId: z.uuid(), text: z.string(), minute: worldMinute })),
  maxTurns: z.int(),
  nextSpeakerId: z.uuid(),
  /** from this minute on the next speaker owes words */
  nextAt: worldMinute,
  openedAt: worldMinute,
  /** null while it goes on */
  closed: z.object({ at: worldMinute, why: z.enum(['turn-limit', 'left', 'interrupted']) }).nullable(),
  /** who has already summed it up; gone from the state when all have */
  recappedBy: z.array(z.uuid()),
  /** the rest of it from line number `from` on, where it was written in one answer for these people (talk-script.ts) */
  script: talkScript.extend({ people: z.array(z.uuid()), from: z.int() }).optional(),
  /** who would like to go on another time, and when */
  again: z.record(z.string(), worldMinute).optional(),
});
export type Conversation = z.output<typeof conversationSchema>;

export const characterSchema = z.object({
  id: z.uuid(),
  name: localized,
  homeId: z.string(),
  workplaceId: z.string().nullable(),
  /** the ordinary day: the plan when no model gives one, and what the fallback follows */
  routine: z.array(planItemSchema),
  /** minute of the day at which this one goes to bed (night workers differ) */
  bedtime: z.int(),
  /** when it is on duty; missing: as the ordinary day says */
  shifts: z.array(shiftSchema).optional(),
  /** minutes worked on the last day of work */
  worked: z.object({ day: z.int(), minutes: z.int().min(0) }).optional(),
  x: z.number(),
  y: z.number(),
  /** null on the way between places */
  placeId: z.string().nullable(),
  body: bodySchema,
  /** number of the next answer that is owed, or of the one that led to the activity under way plus one */
  turn: z.int(),
  activity: activitySchema.nullable(),
  conversationId: z.uuid().nullable(),
  /** true from waking until the plan of the day is made */
  mustPlan: z.boolean(),
  plan: z.array(planItemSchema),
  planDay: z.int(),
  /** the last alarm that this one heard; `isCalled`: it is the one to help */
  alarm: z
    .object({ kind: z.enum(alarmKinds), placeId: z.string(), at: worldMinute, isCalled: z.boolean() })
    .nullable()
    .default(null),
  /** what an alarm interrupted and what may be gone on with, until it was to end */
  suspended: z.object({ choice: choiceSchema, until: worldMinute }).nullable().default(null),
  /** the rest of its last choice (intention/) */
  intention: intentionSchema.nullable().optional(),
  /** what it last chose in which situation (customs/) */
  customs: customsSchema.optional(),
  /** told to the character at its next turn */
  lastRefusal: z.object({ action: z.string(), reason: z.string(), about: z.string().optional() }).nullable(),
  /** the last things done, newest last, at most 8: for the next choice */
  recent: z.array(z.object({ action: z.string(), minute: worldMinute, note: z.string() })),
  /** places it has been in */
  knows: z.array(z.string()).optional(),
  items: z.record(z.string(), z.int()),
  /** days that the one in use of a kind has been worn */
  wear: z.record(z.string(), z.int()).optional(),
  /** what the photos among the items show, oldest first */
  photos: z.array(photoSchema).optional(),
  /** the last sights and sounds, newest last */
  noticed: z.array(noticedSchema).optional(),
  /** how often it is on the network, where it differs from the town */
  habits: someHabitsSchema.optional(),
  /** what it did there on the last day that it was */
  online: onlineSchema.optional(),
  /** group chats that it is in */
  groupIds: z.array(z.uuid()).optional(),
  /** world minute of the last time per kind of action, for cool-downs */
  lastDone: z.record(z.string(), worldMinute),
  /** whom it met lately and when, newest last; what is too long ago to matter is left out */
  met: z.array(z.tuple([z.uuid(), worldMinute])),
  /** per other character: how well known (0..100) and how warm (-100..100) as of `at`; read them through `bondOf` */
  relationships: z.record(z.string(), z.object({ familiarity: z.number(), affinity: z.number(), at: worldMinute.optional() })),
});
export type Character = z.output<typeof characterSchema>;

export const settingsSchema = z.object({
  /** ends of actions fall on multiples of this, world minutes */
  timeGrid: z.int().min(1),
  /** largest jump of the clock, world minutes */
  maxTimeSkip: z.int().min(1),
  /** chance that two who stand in one place notice each other, per meeting */
  encounterChance: z.number(),
  /** how often everybody is on the network, where it is not as usual */
  habits: someHabitsSchema.optional(),
});

export const worldStateSchema = z.object({
  version: z.literal(stateVersion),
  seed: z.string(),
  language: z.enum(['en', 'zh']),
  settings: settingsSchema,
  minute: worldMinute,
  weather: z.object({
    kind: z.enum(weatherKinds),
    outdoorCelsius: z.number(),
    indoorCelsius: z.number(),
    sinceHour: z.int(),
    /** the last day, an entry an hour, newest last; hours count from day 1, 00:00 */
    hours: z.array(z.object({ hour: z.int(), kind: z.enum(weatherKinds), outdoorCelsius: z.number() })),
  }),
  places: z.record(z.string(), placeSchema),
  characters: z.record(z.string(), characterSchema),
  conversations: z.record(z.string(), conversationSchema),
  /** who lived here and does no more, as it was when it went; it may come back */
  retired: z.record(z.string(), characterSchema).default({}),
  /** what is agreed for later and what of it is in progress, by id */
  agenda: z.record(z.string(), entrySchema).default({}),
  /** group chats on the phone, by id */
  groups: z.record(z.string(), groupSchema).optional(),
  /** how many entries there ever were: each has a number of its own */
  entriesMade: z.int().min(0).default(0),
  /** coins: an hour of work by place; what is sold and a meal, by place and kind. What is not named costs and pays the ordinary. */
  economy: z
    .object({
      wages: z.record(z.string(), z.int().min(0)),
      prices: z.record(z.string(), z.record(z.string(), z.int().min(0))),
    })
    .optional(),
  /** what lies about: quantity by place and kind */
  loose: z.record(z.string(), z.record(z.string(), z.int())).optional(),
  /** what the photos among it show, by place */
  loosePhotos: z.record(z.string(), z.array(photoSchema)).optional(),
});
export type WorldState = z.output<typeof worldStateSchema>;
