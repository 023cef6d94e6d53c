// One projector per kind of event; an event without one does not compile.
import type { WorldEventType } from '@/simulation/event';
import { actionFinished, actionRefused, actionStarted } from './actions';
import { alarmed } from './alarms';
import { agendaEntryChanged } from './appointments';
import { characterEdited, characterJoined, characterRetired } from './casting';
import { groupMessageSent, groupOpened } from './groups';
import { sensed, warned } from './happenings';
import { messageSent, postCommented, postLiked, postPublished } from './network';
import { photoDiscarded, photoTaken } from './photos';
import { planMade, wokeUp } from './plans';
import type { Projector } from './projection';
import { encountered, itemChanged, lineSaid } from './talk';
import { unlessHeld } from './unless-held';

/** In the state, in memories and other projections of a whole commit already; nothing else to write. */
const nothing = () => undefined;

export const projectors = {
  'alarm-raised': nothing,
  alarmed,
  'time-passed': nothing,
  'weather-changed': nothing,
  'body-changed': nothing,
  'action-started': actionStarted,
  'action-refused': actionRefused,
  'answer-dropped': nothing,
  'action-finished': actionFinished,
  'set-out': nothing,
  moved: nothing,
  'woke-up': wokeUp,
  'plan-made': planMade,
  'day-remembered': nothing,
  reflected: nothing,
  'memory-edited': nothing,
  'character-joined': characterJoined,
  'character-edited': characterEdited,
  'retirement-asked': nothing,
  'character-retired': characterRetired,
  'habits-set': nothing,
  'post-published': unlessHeld<'post-published'>(postPublished),
  'post-liked': unlessHeld<'post-liked'>(postLiked),
  'post-commented': unlessHeld<'post-commented'>(postCommented),
  'message-sent': unlessHeld<'message-sent'>(messageSent),
  'group-opened': groupOpened,
  'group-message-sent': unlessHeld<'group-message-sent'>(groupMessageSent),
  greeted: nothing,
  encountered,
  'agenda-entry-changed': agendaEntryChanged,
  'appointment-due': nothing,
  'conversation-opened': nothing,
  'conversation-joined': nothing,
  'conversation-left': nothing,
  'conversation-scripted': nothing,
  'line-said': lineSaid,
  'conversation-closed': nothing,
  'talk-remembered': nothing,
  'relationship-noted': nothing,
  'relationship-changed': nothing,
  worked: nothing,
  'fatigue-warning': warned,
  sight: sensed,
  sound: sensed,
  'photo-taken': photoTaken,
  'photo-discarded': photoDiscarded,
  'photo-moved': nothing,
  'item-changed': itemChanged,
  'item-given': nothing,
  'item-worn': nothing,
  'loose-changed': nothing,
} satisfies { [T in WorldEventType]: Projector<T> };
