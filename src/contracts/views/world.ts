import type { Localized } from '@/lib/localized';
import type { Point } from '@/lib/polyline';
import type { AnswerSource } from '@/simulation/answer-source';
import type { EventKind } from '@/simulation/event-kinds';
import type { AuthorView } from './people';

export type ClockView = {
  /** world minutes since day 1, 00:00 */
  minute: number;
  day: number;
  /** "08:05" */
  clock: string;
  partOfDay: 'morning' | 'noon' | 'afternoon' | 'evening' | 'night';
  season: 'spring' | 'summer' | 'autumn' | 'winter';
};

export type WeatherView = { kind: 'sunny' | 'cloudy' | 'rainy' | 'stormy' | 'snowy' | 'foggy'; outdoorCelsius: number };

export type WorldStatusView = {
  id: string;
  name: Localized;
  status: 'stopped' | 'running' | 'paused';
  /** world minutes per real second; null is as fast as possible */
  speed: number | null;
  clock: ClockView;
  weather: WeatherView;
  version: number;
  epoch: number;
  stepsLeft: number;
  lastAdvanceAt: Date | null;
  /** turns that wait for an answer now; of the answers of the last hour those by rule, by custom, and along an earlier choice, 0 to 1 */
  owedTurns: number;
  fallbackShare: number;
  routineShare: number;
  followedShare: number;
};

export type PlaceView = {
  id: string;
  name: Localized;
  description: Localized;
  kind: string;
  x: number;
  y: number;
  width: number;
  height: number;
  indoor: boolean;
  isOpen: boolean;
  /** what stands there and can be used */
  objects: { id: string; name: Localized; isTaken: boolean }[];
};

/** What a character is doing: the action's kind, whom or what it concerns, its world minutes, and the line that one on foot follows in them (map units). */
export type ActivityView = {
  kind: string;
  withName: string | null;
  toPlace: Localized | null;
  /** what is done with a thing that stands there */
  deed: string | null;
  startedAt: number;
  endsAt: number;
  way: readonly Point[] | null;
};

export type ResidentView = {
  author: AuthorView;
  placeId: string | null;
  x: number;
  y: number;
  emotion: string;
  isAsleep: boolean;
  isThinking: boolean;
  activity: ActivityView | null;
};

export type TownView = {
  world: WorldStatusView;
  places: PlaceView[];
  residents: ResidentView[];
};

export type ActionLogView = {
  seq: number;
  character: AuthorView;
  type: string;
  action: string;
  /** one of the fourteen kinds of event; null for thoughts */
  kind: EventKind | null;
  day: number;
  clock: string;
  minutes: number;
  place: Localized | null;
  target: AuthorView | null;
  postId: string | null;
  reason: string;
  result: string;
  source: AnswerSource | 'rule';
  success: boolean;
};

export type CharacterView = {
  resident: ResidentView;
  place: Localized | null;
  clock: ClockView;
  persona: { occupation: string; age: number; traits: string[]; description: string };
  body: { fatigue: number; hunger: number; health: number; emotion: string };
  coins: number;
  /** what is carried besides coins, a line for each stack; `weight` of the whole stack, in kilograms */
  items: { kind: string; name: Localized; quantity: number; weight: number }[];
  /** what the photos among it show, newest first */
  photos: { id: string; description: string; url: string | null; place: Localized | null; day: number; clock: string }[];
  /** all of it from head to foot, uploaded or made */
  portrait: { url: string; width: number; height: number; isMachineMade: boolean } | null;
  /** kilograms */
  carryingLimit: number;
  /** where it works and its shifts as "09:00-17:00"; null for one without work */
  work: { place: Localized; shifts: string[] } | null;
  plan: {
    day: number;
    clock: string;
    minutes: number;
    activity: string;
    place: Localized | null;
    note: string;
    isNow: boolean;
  }[];
  /** what is agreed for later, earliest first */
  appointments: {
    id: string;
    with: AuthorView[];
    place: Localized | null;
    day: number;
    clock: string;
    minutes: number;
    note: string;
    isOn: boolean;
  }[];
  memories: { id: string; kind: string; text: string; importance: number; day: number; clock: string; about: string | null }[];
  actions: ActionLogView[];
};
