// Every number of the world that is a choice. "Predecessor" means taken over unchanged from the community that Kith succeeds;
// "Kith" means chosen here, with the reason beside it. Times in world minutes, lengths in map units, rates per world minute.
import type { ActionKind } from './answer';
import type { ItemKind } from './item-kinds';
import type { WeatherKind } from './state';
import type { Season } from './world-time';

/** Predecessor, except the grid (Kith: one step waits for several answers at a time) and the encounter cool-down. */
export const defaultSettings = { timeGrid: 5, maxTimeSkip: 480, encounterChance: 0.3 };

/** Predecessor. Fatigue and hunger: at or above. Health: below. */
export const thresholds = { tired: 60, exhausted: 85, hungry: 50, starving: 80, unwell: 30, weak: 60, sleepy: 70 };

/** Kith: below this hunger a meal is refused, so that a planned hour of lunch is one meal. */
export const appetite = 15;

/**
 * In hundredths per minute, so that sums are exact however time is cut. Fatigue: predecessor. Kith: hungry after about 7 h; one neglect
 * (starving or exhausted) makes a healthy one ill in about 15 h, a night in bed heals 24.
 */
export const rates = {
  fatigue: { active: 10, working: 15, walking: 20, running: 50, resting: 0, sleeping: -100 },
  hunger: { awake: 12, asleep: 4 },
  health: { neglected: -8, cold: -3, recovering: 2, resting: 5 },
};

/** What the end of an action does to a body. Rest and waking: predecessor; meals: Kith. */
export const effects = { restRecovers: 20, wakingFatigueAtMost: 10, mealFills: 60, mealHeals: 5, hospitalHeals: 40 };

/** Predecessor where it had the action (it talked 30 minutes at once; here each line takes its time). */
export const durations = {
  wait: { least: 5, most: 120, offered: 10, boring: 60 },
  lookAround: 5,
  moveAtLeast: 5,
  line: 5,
  talkOffered: 30,
  greet: 5,
  rest: 30,
  eat: 30,
  hospital: 60,
  /** Kith: an alarm in the last half hour of a night ends it; and how long an alarm concerns people */
  nightNearlyOver: 30,
  alarm: 60,
  fireWatch: 15,
  /** Kith: agreeing on a meeting, and moving or calling one off */
  arrange: 5,
  callOff: 5,
  /** Kith: how long one waits for others before one looks again */
  awaited: 15,
  work: { least: 30, most: 240, offered: 120 },
  browse: { least: 5, perPost: 2, offered: 15 },
  publish: 10,
  comments: { base: 5, perReply: 2, offered: 10 },
  messages: 10,
  writeFirst: 5,
  buy: 5,
  give: 5,
  use: 10,
  drop: 5,
  pickUp: 5,
};

/** Predecessor: a night of 480. Kith: how early one may go to bed, how late it still counts as the night, and the bounds of both. */
export const sleep = {
  night: 480,
  earliest: 180,
  latest: 360,
  nightAtLeast: 360,
  nightAtMost: 600,
  napAtMost: 120,
  dayEndsAt: 240,
};

/** Kith: minutes before the same thing is done again. Without them a model repeats what it last enjoyed. */
export const coolDowns = {
  browse: 60,
  arrange: 360,
  writeToSame: 360,
  talkToSame: 120,
  greetSame: 240,
  meetSame: 240,
  /** longer than any walk across a town: nobody stops twice on one */
  stopOnTheWay: 180,
  giveToSame: 1440,
  warnSame: 240,
};
/** Predecessor */
export const messageTargets = 3;

/**
 * Kith, in minutes. One is told of an appointment `slack` before one would have to leave at a slow walk (`unitsPerMinute`), for half an
 * hour (`grace`) the others are waited for, and from `early` before it on a meeting counts as this one.
 */
export const agenda = {
  slack: 10,
  unitsPerMinute: 4,
  grace: 30,
  early: 30,
  longest: 720,
  /** what may be arranged: from so soon on, up to a week ahead, with those known so well who do not dislike one, so many at a time */
  notice: 10,
  horizon: 10_080,
  familiarity: 20,
  affinity: -20,
  most: 4,
  /** what is offered: so many, put off by an hour at a time until a place is open */
  offered: 2,
  shown: 5,
  putOff: 60,
  /** how closely shifts are looked at */
  lookEvery: 30,
  tries: 24,
};

/** Predecessor, except `earshot` (Kith: two who talk out of doors). */
export const reach = { people: 30, places: 50, placesShown: 5, earshot: 10, walkPerMinute: 5, runPerMinute: 10 };

/**
 * Kith, in map units: how far from a wall one turns, how near to it one can walk, in what pieces a straight line is looked along, and in
 * what legs a long way is found. `remembered`: ways kept per town. `lateAfter`: minutes after which one runs to work.
 */
export const walking = { margin: 1, clearance: 0.1, lookAhead: 50, leg: 250, remembered: 5000, lateAfter: 10 };

/** Kith: from which familiarity on one knows where somebody lives, and how many public places one thinks of at once. */
export const knownMap = { homeOfFriend: 20, thoughtOf: 24 };

/**
 * Radius in map units: predecessor (its 5). Kith: from which familiarity on two who meet on the way stop for a word, and for how many
 * minutes after the walk was to end one still goes on with it.
 */
export const meeting = { radius: 5, stopsFrom: 15, goesOnWithin: 60 };

/** Kith. `warmth` is multiplied by what the character answers, -2 to 2. Who is liked so little or less is avoided. */
export const bonds = {
  talkFamiliarity: 5,
  warmth: 5,
  greetFamiliarity: 2,
  greetAffinity: 1,
  giftFamiliarity: 3,
  giftAffinity: 4,
  giverAffinity: 2,
  leftWaiting: -3,
  affinityFadesADay: 1,
  avoidsFrom: -30,
};

/** Predecessor: 20 kg, in grams. */
export const carryingLimit = 20_000;

/** Kith: how many of a kind one has before no more are offered in a shop. */
export const wanted: Partial<Record<ItemKind, number>> = { phone: 1, food: 3, coffee: 1, coat: 1, gift: 2 };
/** Kith: to how many people giving is offered at once. */
export const giveTargets = 3;

/**
 * Kith, in coins. A day of six hours pays the rent, two meals out, a coffee and now and then a gift or a coat; those without work
 * get an allowance at the beginning of each day, so that cafés are for them too.
 */
export const economy = { hourlyWage: 12, meal: 8, purse: 40, allowance: 12, rent: 40, keptFromRent: 16 };

/**
 * Kith. Moods are points from -100 to 100 and have a name from 15 on (happy, sad) and from 50 on (excited, angry). `fades`, `wetWalk` and
 * `exhausted` in hundredths per minute: a meal pleases for an hour. What weighs on one without an event stops at `burdenedAtLeast`.
 */
export const moods = {
  happyFrom: 15,
  excitedFrom: 50,
  fades: 10,
  wetWalk: -50,
  exhausted: -5,
  burdenedAtLeast: -3000,
  meal: 20,
  like: 8,
  comment: 8,
  greeting: 3,
  photo: 3,
  photoOfSight: 10,
  boredom: -6,
  alarm: -20,
  leftWaiting: -10,
  /** by the warmth that a character names after a talk, -2 to 2 */
  talk: { '-2': -60, '-1': -25, '0': 5, '1': 25, '2': 60 } satisfies Record<string, number>,
};

/**
 * Kith. A break of an hour and a half leaves a shift one shift; one may begin an hour early and works no more than ten hours a day,
 * so that nobody lives at work.
 */
export const shifts = { breakAtMost: 90, early: 60, minutesADay: 600 };

/** Out of doors things are used within this many map units: predecessor's reach of perception. `offered`: Kith, so that a choice stays short. */
export const objects = { reach: 30, offered: 4, coolDown: 120, starsHours: { from: 20, to: 5 } };

/** Kith: how likely one who is near notices a sight (a sound always), how long it can be photographed, and how many one still has in mind. */
export const happenings = { sightNoticed: 0.8, lasts: 60, kept: 3 };

/** Predecessor: five minutes for a photo. Kith: three hours between two that nothing calls for, how many prints one keeps, how long one is fresh enough for a post, and photos between two selfies. */
export const photos = { minutes: 5, coolDown: 180, kept: 20, people: 3, fresh: 720, betweenSelfies: 3 };

/** Kith: what a character remembers doing without its memory. */
export const recentKept = 8;

/**
 * How many and how long: predecessor (`textLength`: Kith). Importance, 1 to 10: Kith; in Park et al. 2023 ("Generative Agents", 4.1) a
 * model rates each memory, here its kind does, which costs no question; a talk's rises with its warmth, an insight's is the model's.
 * `reflectFrom`: they reflect from a sum of 150, two or three times a day, on hundreds of observations; here a day in
 * the demo town brings 30 to 60, and a night's reflection costs one question: from 30 on, so that a full day ends with one and quiet ones add up.
 */
export const memory = {
  daily: 14,
  knowledge: 50,
  importantLength: 1000,
  textLength: 600,
  importance: { met: 2, read: 3, noticed: 3, message: 4, talk: 4, gift: 5, relationship: 5, alarm: 6, day: 6 },
  reflectFrom: 30,
  /** Kith: memories that one night's reflection looks at, the newest */
  reflectOn: 30,
  insights: 3,
};

/** Whom one may speak to in the middle of something. */
export const uninterruptible: ReadonlySet<ActionKind> = new Set<ActionKind>([
  'sleep',
  'eat',
  'move',
  'talk',
  'join-talk',
  'visit-hospital',
]);

/** Predecessor; weights are normalised (its winter and autumn sum to more than 1). */
export const weather = {
  changeChance: 0.1,
  weights: { sunny: 0.4, cloudy: 0.3, rainy: 0.15, stormy: 0.05, snowy: 0, foggy: 0.1 } satisfies Record<WeatherKind, number>,
  bySeason: {
    spring: { rainy: 0.25 },
    summer: { sunny: 0.5, stormy: 0.1 },
    autumn: { foggy: 0.2, cloudy: 0.35 },
    winter: { snowy: 0.2, sunny: 0.2, cloudy: 0.4 },
  } satisfies Record<Season, Partial<Record<WeatherKind, number>>>,
  base: { spring: 18, summer: 28, autumn: 15, winter: 5 } satisfies Record<Season, number>,
  shift: { sunny: 2, cloudy: 0, rainy: -3, stormy: -5, snowy: -8, foggy: -2 } satisfies Record<WeatherKind, number>,
  warmestHour: 14,
  hourSwing: 8,
  indoor: { least: 18, most: 26 },
  wet: new Set<WeatherKind>(['rainy', 'stormy', 'snowy']),
  /** in these one seeks a roof */
  drivesIndoors: new Set<WeatherKind>(['rainy', 'stormy']),
  /** Kith, degrees Celsius */
  coatBelow: 5,
};
