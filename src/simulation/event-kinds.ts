// The fourteen kinds of event of the predecessor. Which action and which happening is of which kind: kind-of-event.ts.
import type { Priority } from './priorities';

export const eventKinds = [
  'work',
  'wait',
  'sleep',
  'take-photo',
  'post',
  'use-phone',
  'move',
  'offline-chat',
  'online-private-chat',
  'online-group-chat',
  'encounter',
  'fatigue-warning',
  'sight',
  'sound',
] as const;
export type EventKind = (typeof eventKinds)[number];

/**
 * How urgent an event of the kind is unless somebody says otherwise. Kith: noises startle, warnings of the body and nights come before
 * what one does with others, that before the phone, that before doing nothing. Critical is left to the world itself.
 */
export const priorityOfKind = {
  sound: 'emergency',
  'fatigue-warning': 'high',
  sleep: 'high',
  work: 'normal',
  move: 'normal',
  'offline-chat': 'normal',
  encounter: 'normal',
  'online-private-chat': 'low',
  'online-group-chat': 'low',
  'use-phone': 'low',
  post: 'low',
  'take-photo': 'low',
  sight: 'low',
  wait: 'background',
} satisfies Record<EventKind, Priority>;
