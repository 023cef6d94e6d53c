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
    case 'post-liked':
      return 'LIKE';
    case 'post-commented':
      return 'COMMENT';
    case 'message-sent':
      return event.inReply ? 'MESSAGE' : null;
    case 'line-said':
      return event.turn === null ? null : 'TALK';
    case 'encountered':
      return 'ENCOUNTER';
    default:
      return null;
  }
}
