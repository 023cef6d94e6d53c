// The one JSON document of a prompt, between <scene> and </scene>: written by prompts/, read back by the scripted model.
import { z } from 'zod';
import { photoSubjects } from '@/simulation/photos/photo';
import { alarmKinds, emotions, weatherKinds } from '@/simulation/state';

const line = z.object({ from: z.string(), text: z.string() });

const perceived = {
  language: z.enum(['en', 'zh']),
  now: z.object({
    day: z.int(),
    time: z.string(),
    partOfDay: z.enum(['morning', 'noon', 'afternoon', 'evening', 'night']),
    season: z.enum(['spring', 'summer', 'autumn', 'winter']),
    weather: z.enum(weatherKinds),
    celsius: z.number(),
  }),
  me: z.object({
    name: z.string(),
    age: z.int(),
    occupation: z.string(),
    traits: z.array(z.string()),
    interests: z.array(z.string()),
    goals: z.array(z.string()),
    body: z.object({
      fatigue: z.number(),
      hunger: z.number(),
      health: z.number(),
      emotion: z.enum(emotions),
      tired: z.boolean(),
      hungry: z.boolean(),
      ill: z.boolean(),
      wet: z.boolean(),
      cold: z.boolean(),
    }),
    work: z.object({ place: z.string(), hours: z.array(z.string()), now: z.boolean() }).nullable(),
    coins: z.number(),
    carries: z.array(z.object({ item: z.string(), quantity: z.number() })),
  }),
  place: z.object({ name: z.string(), indoor: z.boolean(), home: z.boolean(), workplace: z.boolean() }).nullable(),
  people: z.array(z.object({ name: z.string(), doing: z.string().nullable(), familiarity: z.number(), affinity: z.number() })),
  talks: z.array(z.string()),
  nearby: z.array(z.object({ name: z.string(), distance: z.number(), open: z.boolean(), meal: z.number().optional() })),
  plan: z.array(
    z.object({
      at: z.string(),
      minutes: z.number(),
      activity: z.string(),
      place: z.string().nullable(),
      note: z.string(),
      now: z.boolean(),
    }),
  ),
  appointments: z.array(
    z.object({
      kind: z.string(),
      with: z.array(z.string()),
      place: z.string().nullable(),
      day: z.int(),
      at: z.string(),
      minutes: z.number(),
      about: z.string(),
      /** minutes until it begins, below 0 when it should have begun */
      in: z.number(),
      /** time to be there or to go there */
      due: z.boolean(),
      here: z.boolean(),
    }),
  ),
  recent: z.array(z.object({ at: z.string(), action: z.string(), note: z.string() })),
  phone: z.object({ unseenPosts: z.number(), unreadMessages: z.number(), newComments: z.number() }).nullable(),
  noticed: z.array(z.object({ sense: z.enum(['sight', 'sound']), what: z.string(), place: z.string(), minutesAgo: z.number() })),
  objects: z.array(z.object({ name: z.string(), taken: z.boolean() })),
  alarm: z.object({ kind: z.enum(alarmKinds), place: z.string(), here: z.boolean(), called: z.boolean() }).nullable(),
  interrupted: z.enum(['sleep', 'work']).nullable(),
  /** there is a walk to go on with */
  onTheWayTo: z.string().optional(),
  refusal: z.object({ action: z.string(), reason: z.string(), about: z.string().optional() }).nullable(),
  memories: z.object({
    important: z.string().nullable(),
    days: z.array(z.object({ day: z.int(), text: z.string() })),
    knowledge: z.array(z.object({ text: z.string(), how: z.string() })),
  }),
  /** one's own words that repeated something */
  tooAlike: z.array(z.string()).optional(),
};

const company = z.array(
  z.object({
    n: z.int(),
    name: z.string(),
    relationship: z.string().nullable(),
    familiarity: z.number(),
    affinity: z.number(),
  }),
);
/** What the phone shows. */
const posts = z.array(
  z.object({
    n: z.int(),
    author: z.string(),
    known: z.boolean(),
    text: z.string(),
    photo: z.string().optional(),
    comments: z.array(z.object({ n: z.int(), author: z.string(), text: z.string(), answers: z.int().optional() })),
    namesYou: z.boolean().optional(),
  }),
);
const comments = z.array(
  z.object({
    n: z.int(),
    author: z.string(),
    post: z.string(),
    postBy: z.string().optional(),
    thread: z.array(z.object({ author: z.string(), text: z.string() })).optional(),
    text: z.string(),
    answersYou: z.boolean().optional(),
    namesYou: z.boolean().optional(),
  }),
);
const other = { with: z.string(), relationship: z.string().nullable() };

export const sceneDocumentSchema = z.discriminatedUnion('purpose', [
  z.object({
    purpose: z.literal('choose'),
    ...perceived,
    options: z.array(
      z.object({
        n: z.int(),
        action: z.string(),
        target: z.string().nullable(),
        /** what is given to the target */
        item: z.string().optional(),
        /** what is done with the target, and what kind of photo is taken */
        deed: z.string().optional(),
        photo: z.enum(photoSubjects).optional(),
        /** coins */
        cost: z.number().optional(),
        when: z.string().optional(),
        minutes: z.number(),
      }),
    ),
    /** what is only possible next, elsewhere */
    later: z.array(z.object({ n: z.int(), action: z.string() })),
  }),
  z.object({ purpose: z.literal('plan'), ...perceived, places: z.array(z.object({ n: z.int(), name: z.string() })) }),
  z.object({ purpose: z.literal('compose-post'), ...perceived, recentPosts: z.array(z.string()), photo: z.string().nullable() }),
  z.object({
    purpose: z.literal('answer-messages'),
    ...perceived,
    threads: z.array(z.object({ n: z.int(), from: z.string(), group: z.boolean(), lines: z.array(line) })),
  }),
  z.object({
    purpose: z.literal('phone-session'),
    ...perceived,
    comments: comments.optional(),
    posts: posts.optional(),
    recentPosts: z.array(z.string()).optional(),
    photo: z.string().nullable().optional(),
  }),
  z.object({
    purpose: z.literal('write-group'),
    ...perceived,
    group: z.string().nullable(),
    members: z.array(z.string()),
    lines: z.array(line),
  }),
  z.object({ purpose: z.literal('write-first'), ...perceived, ...other, reason: z.string().nullable() }),
  z.object({
    purpose: z.literal('arrange-meeting'),
    ...perceived,
    ...other,
    places: z.array(z.object({ n: z.int(), name: z.string(), open: z.string().nullable() })),
    works: z.array(z.string()),
    others: z.array(z.object({ n: z.int(), name: z.string() })),
  }),
  z.object({ purpose: z.literal('open-talk'), ...perceived, company, greeting: z.boolean() }),
  z.object({ purpose: z.literal('say'), ...perceived, company, lines: z.array(line), turnsLeft: z.int() }),
  z.object({
    purpose: z.literal('whole-talk'),
    ...perceived,
    speakers: z.array(
      z.object({
        n: z.int(),
        name: z.string(),
        me: z.boolean(),
        about: z
          .object({
            age: z.int(),
            occupation: z.string(),
            traits: z.array(z.string()),
            voice: z.string(),
            interests: z.array(z.string()),
            emotion: z.enum(emotions),
            tired: z.boolean(),
            hungry: z.boolean(),
            memories: z.array(z.object({ text: z.string(), how: z.string() })),
          })
          .optional(),
        sees: z.array(
          z.object({ n: z.int(), relationship: z.string().nullable(), familiarity: z.number(), affinity: z.number() }),
        ),
      }),
    ),
    lines: z.array(line),
    maxLines: z.int(),
  }),
  z.object({ purpose: z.literal('recap'), ...perceived, company, lines: z.array(line) }),
  z.object({
    purpose: z.literal('day-memory'),
    ...perceived,
    today: z.array(z.object({ at: z.string(), action: z.string(), note: z.string() })),
  }),
  z.object({
    purpose: z.literal('reflect'),
    ...perceived,
    lately: z.array(z.object({ n: z.int(), text: z.string(), how: z.string(), about: z.string().nullable() })),
  }),
  z.object({
    purpose: z.literal('reply'),
    ...perceived,
    ...other,
    history: z.array(z.object({ from: z.string(), text: z.string(), mine: z.boolean() })),
    group: z.string().optional(),
    members: z.array(z.string()).optional(),
  }),
]);

export type SceneDocument = z.output<typeof sceneDocumentSchema>;
export type SceneDocumentOf<P extends SceneDocument['purpose']> = Extract<SceneDocument, { purpose: P }>;
/** What a phone shows when there is something of everything. */
export type PhoneSeen = Required<Pick<SceneDocumentOf<'phone-session'>, 'comments' | 'posts'>>;
/** What every purpose has: the moment, the character, its surroundings, memories. */
export type Perceived = Pick<SceneDocument, keyof typeof perceived>;
export type PlaceSeen = NonNullable<Perceived['place']>;
