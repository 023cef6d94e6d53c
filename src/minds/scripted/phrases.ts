import type { Emotion, WeatherKind } from '@/simulation/state';
import type { PartOfDay } from '@/simulation/world-time';

/** Sentences with slots such as {place}; one with an empty slot is never used. */
export type Lines = readonly [string, ...string[]];

/** Something one can love, do for a living, or talk about. */
export type Topic = {
  key: string;
  /** what in a text shows that it is about this */
  cues: RegExp;
  /** fits after "about" */
  name: string;
  /** first person, for posts and talk; true at any time */
  says: Lines;
  asks: Lines;
  /** to somebody who has just spoken of it */
  replies: Lines;
};

/** A question that may come up between any two, and answers to it. */
export type Exchange = { key: string; cues: RegExp; asks: Lines; answers: Lines };

export type Tone = 'bright' | 'lively' | 'gentle' | 'dry' | 'plain' | 'curious';
export type PlaceKind =
  | 'home'
  | 'cafe'
  | 'library'
  | 'park'
  | 'square'
  | 'hospital'
  | 'fire'
  | 'police'
  | 'company'
  | 'school'
  | 'shop';

/** What is true now, for posts. */
export type Moments = {
  weather: { [K in WeatherKind]: Lines };
  cold: Lines;
  hot: Lines;
  hours: { [K in PartOfDay]: Lines };
  places: { [K in PlaceKind]: Lines };
  /** by kind of the last action */
  recent: { [action: string]: Lines };
  company: Lines;
  /** of a sight or sound just noticed ({seen}) */
  seen: Lines;
  heard: Lines;
  /** goes with a photo ({photo}: what it shows) */
  photo: Lines;
  emotions: { [K in Emotion]: Lines };
  ahead: Lines;
  closers: { [K in Tone]: Lines };
  openers: Lines;
};

export type Talk = {
  greetings: { [K in PartOfDay]: Lines };
  greetKnown: Lines;
  openKnown: Lines;
  openNew: Lines;
  /** to somebody one does not like */
  openCool: Lines;
  /** to somebody one likes much */
  warm: Lines;
  inRain: Lines;
  exchanges: readonly Exchange[];
  goodbyes: Lines;
  goodbyeCues: RegExp;
  thanks: Lines;
  thanksCues: RegExp;
  acknowledge: Lines;
  foreignTopic: Lines;
  suspicious: Lines;
  suspiciousCues: RegExp;
  rudeCues: RegExp;
  memory: Lines;
  interjections: { [K in Tone]: Lines };
  comments: Lines;
  commentAnswers: Lines;
  /** an aside after an answer */
  commentMore: Lines;
  commentWarm: Lines;
  writeFirst: Lines;
  questionSign: string;
  joiner: string;
};

export type Reasons = { [action: string]: Lines };

export type Meetings = {
  tomorrow: string;
  dayAfter: string;
  /** {other}, {place}, {when} (one of the above), {time} */
  invite: Lines;
  /** a few words: what a meeting is for */
  purposes: Lines;
};

export type Recaps = {
  about: Lines;
  small: Lines;
  quote: Lines;
  warm: Lines;
  even: Lines;
  cool: Lines;
  impression: Lines;
  impressionNone: Lines;
  and: string;
  comma: string;
  day: { work: Lines; talk: Lines; post: Lines; out: Lines; quiet: Lines; close: Lines };
  /** what one makes of several memories: of one person, of one subject; and what one never wants to forget */
  insight: { person: Lines; topic: Lines; keep: Lines };
};

export type Plans = {
  notes: { [K in 'eat' | 'work' | 'rest' | 'leisure' | 'social' | 'sleep']: Lines };
  moods: { [K in WeatherKind]: Lines };
  /** kinds of free-time places by name */
  dry: RegExp;
  open: RegExp;
  food: RegExp;
  /** what one carries to eat */
  packed: RegExp;
  drink: RegExp;
  present: RegExp;
  coat: RegExp;
  phone: RegExp;
  home: RegExp;
  workplaces: readonly (readonly [occupation: RegExp, place: RegExp])[];
};

export type Replies = {
  cues: {
    human: RegExp;
    prompt: RegExp;
    others: RegExp;
    greeting: RegExp;
    how: RegExp;
    where: RegExp;
    doing: RegExp;
    weather: RegExp;
    work: RegExp;
    plans: RegExp;
    remember: RegExp;
    name: RegExp;
    interests: RegExp;
    danger: RegExp;
  };
  human: Lines;
  prompt: Lines;
  others: Lines;
  greeting: { [K in PartOfDay]: Lines };
  how: { [K in Emotion]: Lines };
  wherePlace: Lines;
  whereNone: Lines;
  doing: Lines;
  doingNone: Lines;
  weather: { [K in WeatherKind]: Lines };
  work: Lines;
  plans: Lines;
  plansNone: Lines;
  rememberFacts: Lines;
  rememberNone: Lines;
  noted: Lines;
  recalled: Lines;
  name: Lines;
  interests: Lines;
  question: Lines;
  statement: Lines;
  askBack: Lines;
  danger: Lines;
  plain: Lines;
  /** what a person says of themselves, and how it is told back ({fact}) */
  facts: readonly { cue: RegExp; tell: string }[];
  activities: { [action: string]: string };
  atHome: string;
};

/** Names of group chats, the first words in a new one, and in one that is there. */
export type Groups = { names: Lines; opens: Lines; hellos: Lines };

export type Phrases = {
  topics: readonly Topic[];
  occupations: readonly Topic[];
  moments: Moments;
  talk: Talk;
  reasons: Reasons;
  meetings: Meetings;
  groups: Groups;
  recaps: Recaps;
  plans: Plans;
  replies: Replies;
  tones: readonly (readonly [RegExp, Tone])[];
  placeKinds: readonly (readonly [RegExp, PlaceKind])[];
};
