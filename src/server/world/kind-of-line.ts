import { actions } from '@/simulation/actions/index';
import type { ActionKind } from '@/simulation/answer';
import type { EventKind } from '@/simulation/event-kinds';
import { eventKindOf } from '@/simulation/kind-of-event';

/** Lines of the action log that are no action of the simulation. */
const others: Readonly<Record<string, EventKind>> = {
  say: 'offline-chat',
  like: 'use-phone',
  'like-comment': 'use-phone',
  comment: 'use-phone',
  'answer-message': 'online-private-chat',
  'write-group': 'online-group-chat',
  encounter: 'encounter',
  sight: 'sight',
  sound: 'sound',
  'warned-tired': 'fatigue-warning',
  'warned-exhausted': 'fatigue-warning',
  'fire-alarm': 'sound',
  'sound-alarm': 'sound',
  'meeting-held': 'offline-chat',
  'meeting-missed': 'offline-chat',
  'meeting-called-off': 'offline-chat',
  wake: 'sleep',
  'remember-day': 'sleep',
};

const isAction = (action: string): action is ActionKind => action in actions;

/** Which of the fourteen kinds of event a line of the action log tells of; null for thoughts. */
export const kindOfLine = (action: string): EventKind | null =>
  isAction(action) ? eventKindOf(action) : (others[action] ?? null);
