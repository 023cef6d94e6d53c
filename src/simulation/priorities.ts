// Of things that happen in one minute, the more urgent comes first. The predecessor's scale.
import type { ActionKind } from './answer';

export const priorities = { critical: 0, emergency: 10, high: 20, normal: 50, low: 80, background: 100 } as const;
export type Priority = keyof typeof priorities;

/** Kith: what concerns the body comes before errands, errands before the phone, the phone before doing nothing. */
const priorityOfAction = {
  'visit-hospital': 'emergency',
  eat: 'high',
  sleep: 'high',
  work: 'normal',
  move: 'normal',
  talk: 'normal',
  'join-talk': 'normal',
  greet: 'normal',
  give: 'normal',
  'arrange-meeting': 'normal',
  'move-meeting': 'normal',
  'cancel-meeting': 'normal',
  buy: 'normal',
  use: 'normal',
  drop: 'normal',
  'pick-up': 'normal',
  'use-phone': 'low',
  'browse-feed': 'low',
  'publish-post': 'low',
  'check-comments': 'low',
  'check-messages': 'low',
  'write-first': 'low',
  'open-group': 'low',
  'write-group': 'low',
  'take-photo': 'low',
  'use-object': 'low',
  'look-around': 'background',
  rest: 'background',
  wait: 'background',
} satisfies Record<ActionKind, Priority>;

/** Where something stands in time: `id` is that of whom or what it concerns. */
export type Moment = { minute: number; priority: number; id: string };

/** The one order of everything that happens: by minute, then the more urgent, then by id. Total, since ids differ. */
export function byMoment(a: Moment, b: Moment): number {
  return a.minute - b.minute || a.priority - b.priority || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** Lower comes first. */
export const priorityOf = (action: ActionKind): number => priorities[priorityOfAction[action]];
