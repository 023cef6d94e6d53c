import { assertNever } from '@/lib/assert-never';
import type { ActionKind, Choice } from '@/simulation/answer';
import type { WorldEventOf } from '@/simulation/event';
import { noteLook } from './batch';
import { type Happening, write } from './projection';

/** The predecessor's fifteen kinds of log line. */
export const logTypes = {
  wait: 'OTHER',
  rest: 'REST',
  sleep: 'SLEEP',
  eat: 'EAT',
  'visit-hospital': 'REST',
  work: 'WORK',
  move: 'MOVE',
  'look-around': 'OTHER',
  greet: 'TALK',
  talk: 'TALK',
  'join-talk': 'TALK',
  'use-phone': 'USE_PHONE',
  'browse-feed': 'USE_PHONE',
  'publish-post': 'POST',
  'check-comments': 'USE_PHONE',
  'check-messages': 'USE_PHONE',
  'write-first': 'MESSAGE',
  'open-group': 'MESSAGE',
  'write-group': 'MESSAGE',
  'arrange-meeting': 'MESSAGE',
  'move-meeting': 'MESSAGE',
  'cancel-meeting': 'MESSAGE',
  'use-object': 'OTHER',
  'take-photo': 'OTHER',
  use: 'EAT',
  buy: 'OTHER',
  give: 'OTHER',
  'pick-up': 'OTHER',
  drop: 'OTHER',
} as const satisfies Record<ActionKind, string>;

export async function actionStarted(happening: Happening<'action-started'>): Promise<void> {
  const { event, minute, at, batch } = happening;
  const { characterId, choice } = event;
  write(happening, {
    characterId,
    type: logTypes[choice.action],
    action: choice.action,
    minutes: event.endsAt - minute,
    targetId: targetOf(choice),
    ...(choice.action === 'move' ? { placeId: choice.placeId } : {}),
    reason: event.source === 'fallback' ? fallbackReason(event.why) : event.reason,
    result: wordsOf(choice),
    source: event.source,
  });
  // What a phone showed up to here has been looked at; the rows of later events are newer.
  if (choice.action === 'use-phone') noteLook(batch, characterId, { feedSeenAt: at, commentsSeenAt: at });
  if (choice.action === 'browse-feed') noteLook(batch, characterId, { feedSeenAt: at });
  if (choice.action === 'check-comments') noteLook(batch, characterId, { commentsSeenAt: at });
  if (choice.action === 'check-messages' || choice.action === 'use-phone') await readMessagesOfCharacters(happening);
}

export function actionFinished({ event, log, minute }: Happening<'action-finished'>): void {
  const { characterId, choice, startedAt, interrupted, outcome } = event;
  log.outcomes.push({
    characterId,
    action: choice.action,
    startedAt,
    data: {
      minutes: minute - startedAt,
      success: !interrupted && outcome.done !== false && !(outcome.leftOut !== undefined && 'text' in choice),
      ...(interrupted ? {} : resultOf(choice, outcome)),
    },
  });
}

export function actionRefused(happening: Happening<'action-refused'>): void {
  const { characterId, action, reason } = happening.event;
  write(happening, { characterId, type: 'OTHER', action, result: reason, success: false, source: 'rule' });
}

function targetOf(choice: Choice): string | null {
  if (choice.action === 'arrange-meeting') return choice.characterIds[0] ?? null;
  return 'characterId' in choice ? choice.characterId : null;
}

const fallbackReason = (why: string | null) => `fallback: ${why ?? 'no answer'}`;

/** What is said at the start, or the kind of thing that it is about. */
function wordsOf(choice: Choice): string {
  if ('item' in choice) return choice.item;
  if (choice.action === 'use-object') return choice.deed;
  return choice.action === 'talk' || choice.action === 'greet' ? choice.text : '';
}

function resultOf(choice: Choice, outcome: WorldEventOf<'action-finished'>['outcome']): { result?: string } {
  switch (choice.action) {
    case 'use-phone':
    case 'browse-feed':
      return { result: choice.impression };
    case 'publish-post':
    case 'write-first':
    case 'open-group':
    case 'write-group':
    case 'talk':
    case 'greet':
    case 'arrange-meeting':
      return { result: choice.text };
    case 'sleep':
      return { result: choice.dayMemory };
    case 'take-photo':
      return typeof outcome.shows === 'string' ? { result: outcome.shows } : {};
    case 'wait':
    case 'rest':
    case 'visit-hospital':
    case 'eat':
    case 'work':
    case 'move':
    case 'look-around':
    case 'join-talk':
    case 'check-comments':
    case 'check-messages':
    case 'move-meeting':
    case 'cancel-meeting':
    case 'use-object':
    case 'use':
    case 'buy':
    case 'give':
    case 'pick-up':
    case 'drop':
      return {};
    default:
      return assertNever(choice);
  }
}

// Persons' messages are answered by replies (server/characters), so only those of other characters are read here.
async function readMessagesOfCharacters({ tx, event }: Happening<'action-started'>): Promise<void> {
  await tx.$executeRaw`
    UPDATE conversation_members AS mine SET unread_count = 0, read_seq = c.last_seq
    FROM conversations c, conversation_members other, users u
    WHERE mine.user_id = ${event.characterId}::uuid AND c.id = mine.conversation_id AND c.created_by_id IS NULL AND mine.unread_count > 0
      AND other.conversation_id = c.id AND other.user_id <> mine.user_id AND u.id = other.user_id AND u.kind = 'character'`;
}
