// Nobody writes for ever: not to the same one, not under the same post, not all day. One rule a kind of text, and one place that all
// endings of actions pass, so that no kind of phone use can forget it.
import type { Finished } from '../actions/action-rule';
import { roll } from '../dice';
import type { WorldEvent, WorldEventOf } from '../event';
import type { Character, WorldState } from '../state';
import { counted, nothingYet, onlineToday } from './count-online';
import { exchanges, quieting, satiation } from './habit-limits';
import type { Habits } from './habits';
import { habitsOf } from './habits-of';
import type { Online } from './online';

type Now = Pick<WorldState, 'minute'>;

/** May one answer this one now? The more was written to it today, the longer one waits (habit-limits.ts). */
export function mayWriteTo(character: Pick<Character, 'online'>, otherId: string, now: Now): boolean {
  return isTimeToWrite(onlineToday(character, now), otherId, now);
}

/** `above`: what stands over it in its thread, the first comment first. */
type ThreadedComment = { commentId: string; authorId: string; above: readonly { authorId: string }[] };

/**
 * Does a comment under one's own post, or an answer to one's own comment, get an answer? Those of people always; the dice of the comment say
 * it of those of other characters, and among themselves they come to an end whatever the dice say.
 */
export function wantsAnswer(world: WorldState, { commentId, authorId, above }: ThreadedComment): boolean {
  const isPerson = (id: string) => !world.characters[id];
  if (isPerson(authorId)) return true;
  const sincePerson = above.length - 1 - above.findLastIndex((one) => isPerson(one.authorId));
  return sincePerson + 1 < quieting.chain && roll(world.seed, 'answer', commentId) < quieting.answered;
}

/** World minutes between one's last message to somebody and the next, after `written` of them today. */
export const pauseAfter = (written: number): number =>
  written < exchanges.free ? 0 : exchanges.pause * exchanges.factor ** (written - exchanges.free);

function isTimeToWrite({ to }: Online, otherId: string, { minute }: Now): boolean {
  const { messages, at = 0 } = to[otherId] ?? nothingYet;
  return messages < exchanges.free || minute - at >= pauseAfter(messages);
}

/** Does one only read at this look? The dice of the minute at which it began say so. */
export function isLurking(world: WorldState, character: Character, startedAt: number): boolean {
  return roll(world.seed, 'lurk', character.id, startedAt) < habitsOf(world, character).lurking;
}

/** Is the phone worth another look today? */
export const hasLooksLeft = (world: WorldState, character: Character): boolean =>
  onlineToday(character, world).looks < habitsOf(world, character).looksADay;

/** Why no post can be written now; null when one can. */
export function whyNoPost(world: WorldState, character: Character): string | null {
  const { postsADay, postPause } = habitsOf(world, character);
  const last = character.lastDone['publish-post'];
  if (last !== undefined && world.minute - last < postPause) return 'just-posted';
  return onlineToday(character, world).posts < postsADay ? null : 'enough-posts-today';
}

/** The end of an action without what would be too much; `heldBack` in its outcome counts that. */
export function restrained(world: WorldState, character: Character, { finished, startedAt }: Ending): Finished {
  const asked: Asked = { habits: habitsOf(world, character), isLurking: isLurking(world, character, startedAt), now: world };
  // Comments of one look come together: the pause lies before the first of them.
  const before = onlineToday(character, world);
  let online = before;
  const events = finished.events.filter((event) => {
    if (isTooMuch(event, { ...asked, online, before })) return false;
    online = counted(online, event, world) ?? online;
    return true;
  });
  const heldBack = finished.events.length - events.length;
  return heldBack === 0 ? finished : { ...finished, events, outcome: { ...finished.outcome, heldBack } };
}

type Ending = { finished: Finished; startedAt: number };
type Asked = { habits: Habits; isLurking: boolean; now: Now };
/** `online`: with what this action has done already; `before`: without. */
type Counting = Asked & { online: Online; before: Online };

function isTooMuch(event: WorldEvent, counting: Counting): boolean {
  const { online, now, habits } = counting;
  switch (event.type) {
    case 'post-liked':
      return (online.to[event.authorId] ?? nothingYet).likes >= satiation.likes;
    case 'post-commented':
      return online.comments >= habits.commentsADay || isCommentTooMuch(event, counting);
    case 'message-sent':
      return event.inReply && !isTimeToWrite(online, event.toId, now);
    default:
      return false;
  }
}

function isCommentTooMuch(event: WorldEventOf<'post-commented'>, { online, before, ...asked }: Counting): boolean {
  const { authorId, postId } = event;
  const under = online.under[postId] ?? 0;
  // An answer under one's own post is owed to somebody; a comment is not.
  if (authorId === null) return under >= quieting.underOwn;
  const isPausing = before.commentAt !== undefined && asked.now.minute - before.commentAt < asked.habits.commentPause;
  const isEnough = (online.to[authorId] ?? nothingYet).comments >= satiation.comments;
  return asked.isLurking || isPausing || isEnough || under >= quieting.underAnothers;
}
