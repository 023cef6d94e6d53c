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
  greet: 'normal',
  give: 'normal',
  buy: 'normal',
  use: 'normal',
  drop: 'normal',
  'pick-up': 'normal',
  'browse-feed': 'low',
  'publish-post': 'low',
  'check-comments': 'low',
  'check-messages': 'low',
  'write-first': 'low',
  'look-around': 'background',
  rest: 'background',
  wait: 'background',
} satisfies Record<ActionKind, Priority>;

/** Lower comes first. */
export const priorityOf = (action: ActionKind): number => priorities[priorityOfAction[action]];
