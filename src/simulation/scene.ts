// What one character can know of the world at a turn: the input of a question, never more than its senses, phone and memory hold.
import type { ActionKind } from './answer';
import type { EventKind } from './event-kinds';
import type { ItemKind } from './item-kinds';
import type { DeedName } from './objects/object-kinds';
import type { PhotoSubject } from './photos/photo';
import type { AlarmKind, Emotion, WeatherKind } from './state';
import type { PartOfDay, Season, WorldMinute } from './world-time';

/** Facts from outside the pure world, read from the network and memory before the question is asked. */
export type PhoneFacts = { unseenPosts: number; unreadMessages: number; newComments: number };

/** One thing the character could do now, numbered from 1. Texts are in the language of the question. */
export type Offer = {
  n: number;
  action: ActionKind;
  /** place, person or thing (by its kind) that it concerns */
  targetId: string | null;
  target: string | null;
  /** who else it concerns; their names are in `target` */
  alsoIds?: string[];
  /** world minutes it is expected to take */
  minutes: number;
  /** what is given to the target */
  item?: { kind: ItemKind; name: string };
  /** what is done with the target: its name, and in the language of the question */
  deed?: { name: DeedName; text: string };
  /** what kind of photo is taken */
  photo?: PhotoSubject;
  /** coins that it costs */
  cost?: number;
  /** when it would be */
  when?: { start: WorldMinute; text: string };
};

export type Appointment = {
  id: string;
  kind: EventKind;
  with: string[];
  place: string | null;
  day: number;
  clock: string;
  minutes: number;
  note: string;
  /** minutes, below 0 when it should have begun */
  startsIn: number;
  isDue: boolean;
  isHere: boolean;
};

/** `hours`: "07:00-22:00", null when it never closes */
export type MapPlace = { name: string; hours: string | null; hasFood: boolean };

export type Scene = {
  /** what one knows of the town, one's home first: the same every day */
  map: MapPlace[];
  day: number;
  clock: string;
  partOfDay: PartOfDay;
  season: Season;
  weather: WeatherKind;
  celsius: number;
  place: { id: string; name: string; indoor: boolean; isHome: boolean; isWorkplace: boolean } | null;
  body: {
    fatigue: number;
    hunger: number;
    health: number;
    emotion: Emotion;
    isTired: boolean;
    isHungry: boolean;
    isIll: boolean;
    /** out in rain, storm or snow */
    isWet: boolean;
    /** out below 5 °C without a coat */
    isCold: boolean;
  };
  coins: number;
  /** what one carries besides coins */
  carries: { kind: string; name: string; quantity: number }[];
  people: { id: string; name: string; doing: string | null; familiarity: number; affinity: number }[];
  /** who is heard talking here, in a sentence each: not the words */
  talks: string[];
  /** `meal`: coins that a meal there costs this one now, null where there is none */
  nearbyPlaces: { id: string; name: string; distance: number; isOpen: boolean; meal: number | null }[];
  plan: { clock: string; minutes: number; activity: string; place: string | null; note: string; isNow: boolean }[];
  /** what is agreed for later, earliest first; `isDue`: time to be there or to go there */
  appointments: Appointment[];
  recent: { clock: string; action: string; note: string }[];
  phone: PhoneFacts | null;
  /** what one has seen and heard within the hour, newest last */
  noticed: { sense: 'sight' | 'sound'; what: string; place: string; minutesAgo: number }[];
  /** what stands here and can be used, one at a time */
  objects: { name: string; isTaken: boolean }[];
  /** one's work: its shifts as "09:00-17:00", and whether one is on now; no shifts: one comes and goes freely */
  work: { place: string; shifts: string[]; isNow: boolean } | null;
  /** heard within the hour; `isCalled`: this one is to help there */
  alarm: { kind: AlarmKind; place: string; isHere: boolean; isCalled: boolean } | null;
  /** what the alarm interrupted and what it may go on with */
  interrupted: 'sleep' | 'work' | null;
  /** where it was walking when it met somebody and stopped */
  onTheWayTo: string | null;
  /** `about`: what stood in the way */
  refusal: { action: string; reason: string; about?: string | undefined } | null;
};
