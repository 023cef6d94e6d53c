import { isOver } from '@/simulation/agenda/entry';
import { isMeeting } from '@/simulation/agenda/meetings';
import type { WorldEvent } from '@/simulation/event';
import { logTypes } from '../project/actions';

/** The predecessor's fifteen kinds of log line. */
export const allLogTypes = [
  'MOVE',
  'TALK',
  'POST',
  'LIKE',
  'COMMENT',
  'MESSAGE',
  'REST',
  'SLEEP',
  'WAKE_UP',
  'EAT',
  'WORK',
  'THINK',
  'ENCOUNTER',
  'USE_PHONE',
  'OTHER',
] as const;
export type LogType = (typeof allLogTypes)[number];

/** The kind of line that an event writes into the town's log; null for none. The lines themselves: server/world/project. */
export function logTypeOf(event: WorldEvent): LogType | null {
  switch (event.type) {
    case 'action-started':
      return logTypes[event.choice.action];
    case 'woke-up':
      return 'WAKE_UP';
    case 'plan-made':
      return 'THINK';
    case 'post-published':
      return event.inPassing ? 'POST' : null;
    case 'post-liked':
      return 'LIKE';
    case 'post-commented':
      return 'COMMENT';
    case 'message-sent':
    case 'group-message-sent':
      return event.inReply ? 'MESSAGE' : null;
    case 'line-said':
      return event.turn === null ? null : 'TALK';
    case 'encountered':
      return 'ENCOUNTER';
    case 'action-refused':
    case 'alarmed':
    case 'fatigue-warning':
      return 'OTHER';
    case 'sight':
    case 'sound':
      return event.noticedBy.length > 0 ? 'OTHER' : null;
    case 'agenda-entry-changed':
      return isMeeting(event.entry) && isOver(event.entry.status) ? 'OTHER' : null;
    default:
      return null;
  }
}
