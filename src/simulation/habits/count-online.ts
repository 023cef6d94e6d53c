import type { WorldEvent } from '../event';
import type { Character, WorldState } from '../state';
import { dayOf } from '../world-time';
import type { Online, Towards } from './online';

export const nothingYet: Towards = { likes: 0, comments: 0, messages: 0 };

/** The count of today, which begins with nothing. */
export function onlineToday({ online }: Pick<Character, 'online'>, { minute }: Pick<WorldState, 'minute'>): Online {
  const day = dayOf(minute);
  return online?.day === day ? online : { day, posts: 0, comments: 0, looks: 0, to: {}, under: {} };
}

/** The count with this event in it; null for an event that does not count. */
export function counted(online: Online, event: WorldEvent, { minute }: Pick<WorldState, 'minute'>): Online | null {
  const towards = (id: string, parts: Partial<Towards>) => ({
    ...online.to,
    [id]: { ...nothingYet, ...online.to[id], ...parts },
  });
  const before = (id: string) => online.to[id] ?? nothingYet;
  switch (event.type) {
    case 'post-published':
      return { ...online, posts: online.posts + 1 };
    case 'post-liked':
      return { ...online, to: towards(event.authorId, { likes: before(event.authorId).likes + 1 }) };
    case 'post-commented': {
      const { authorId, postId } = event;
      const under = { ...online.under, [postId]: (online.under[postId] ?? 0) + 1 };
      const to = authorId === null ? online.to : towards(authorId, { comments: before(authorId).comments + 1 });
      return { ...online, comments: online.comments + 1, commentAt: minute, under, to };
    }
    case 'message-sent':
      return { ...online, to: towards(event.toId, { messages: before(event.toId).messages + 1, at: minute }) };
    case 'action-started':
      return looks.has(event.choice.action) ? { ...online, looks: online.looks + 1 } : null;
    default:
      return null;
  }
}

/** What opens the phone to see what is new. */
const looks: ReadonlySet<string> = new Set(['use-phone', 'browse-feed', 'check-comments', 'check-messages']);
