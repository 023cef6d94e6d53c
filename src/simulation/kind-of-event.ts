// Which of the fourteen kinds an action or a happening is. One that is missing does not compile.
import type { ActionKind } from './answer';
import type { WorldEvent, WorldEventType } from './event';
import type { EventKind } from './event-kinds';

/** What stays in one place and concerns nobody else is a way of waiting: rest, meals, errands. */
const kindOfAction = {
  work: 'work',
  sleep: 'sleep',
  move: 'move',
  wait: 'wait',
  rest: 'wait',
  eat: 'wait',
  'visit-hospital': 'wait',
  'use-object': 'wait',
  'take-photo': 'take-photo',
  use: 'wait',
  buy: 'wait',
  'pick-up': 'wait',
  drop: 'wait',
  'look-around': 'sight',
  greet: 'encounter',
  give: 'encounter',
  talk: 'offline-chat',
  'join-talk': 'offline-chat',
  'publish-post': 'post',
  'use-phone': 'use-phone',
  'browse-feed': 'use-phone',
  'check-comments': 'use-phone',
  'check-messages': 'online-private-chat',
  'write-first': 'online-private-chat',
  'open-group': 'online-group-chat',
  'write-group': 'online-group-chat',
  'arrange-meeting': 'online-private-chat',
  'move-meeting': 'online-private-chat',
  'cancel-meeting': 'online-private-chat',
} satisfies Record<ActionKind, EventKind>;

/** null: bookkeeping of something that has its own event, or of the world itself. */
const kindOfHappening = {
  'time-passed': null,
  'weather-changed': null,
  'body-changed': null,
  'action-refused': null,
  'answer-dropped': null,
  'set-out': 'move',
  moved: 'move',
  'woke-up': 'sleep',
  'plan-made': null,
  'day-remembered': 'sleep',
  reflected: 'sleep',
  'memory-edited': null,
  'character-joined': null,
  'character-edited': null,
  'retirement-asked': null,
  'character-retired': null,
  'habits-set': null,
  'post-published': 'post',
  'post-liked': 'use-phone',
  'post-commented': 'use-phone',
  'message-sent': 'online-private-chat',
  'group-opened': 'online-group-chat',
  'group-message-sent': 'online-group-chat',
  'alarm-raised': 'sound',
  alarmed: 'sound',
  greeted: 'encounter',
  encountered: 'encounter',
  'conversation-opened': 'offline-chat',
  'conversation-joined': 'offline-chat',
  'conversation-left': 'offline-chat',
  'conversation-scripted': null,
  'line-said': 'offline-chat',
  'conversation-closed': 'offline-chat',
  'talk-remembered': 'offline-chat',
  'relationship-noted': null,
  'relationship-changed': null,
  'item-worn': null,
  'item-given': 'encounter',
  'loose-changed': null,
  worked: null,
  'fatigue-warning': 'fatigue-warning',
  sight: 'sight',
  sound: 'sound',
  'photo-taken': 'take-photo',
  'photo-discarded': null,
  'photo-moved': null,
  'item-changed': null,
  'appointment-due': null,
} satisfies Record<Exclude<WorldEventType, 'action-started' | 'action-finished' | 'agenda-entry-changed'>, EventKind | null>;

export const eventKindOf = (action: ActionKind): EventKind => kindOfAction[action];

/** Which of the fourteen this belongs to; null for what only keeps the books. */
export function kindOfEvent(event: WorldEvent): EventKind | null {
  if (event.type === 'action-started' || event.type === 'action-finished') return kindOfAction[event.choice.action];
  return event.type === 'agenda-entry-changed' ? event.entry.kind : kindOfHappening[event.type];
}
