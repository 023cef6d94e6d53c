// Private conversations and group chats without a database.
import type { WorldEventOf } from '@/simulation/event';
import { linesShown, threadsPerLook } from '../look-limits';
import type { SeenThread } from '../mind-reads';

type Line = { id: string; fromId: string; from: string; text: string };
/** `title`: the name of a group. */
type Thread = { id: string; title: string | null; memberIds: readonly string[]; lines: Line[]; at: number };

export class Threads {
  private readonly all = new Map<string, Thread>();
  private readonly unread = new Map<string, number>();

  open({ groupId: id, name: title, memberIds }: WorldEventOf<'group-opened'>, at: number): void {
    this.all.set(id, { id, title, memberIds, lines: [], at });
  }

  /** `from`: the name of who wrote it; `at`: number of the event. */
  deliver(event: WorldEventOf<'message-sent' | 'group-message-sent'>, from: string, at: number): void {
    const { characterId: fromId, messageId: id, text } = event;
    const thread = event.type === 'message-sent' ? this.between(fromId, event.toId) : this.all.get(event.groupId);
    if (!thread) return;
    this.all.set(thread.id, { ...thread, at, lines: [...thread.lines, { id, fromId, from, text }] });
    for (const memberId of thread.memberIds) {
      if (memberId !== fromId) this.unread.set(unreadKey(memberId, thread), this.unreadIn(thread, memberId) + 1);
    }
  }

  unreadCount = (id: string): number => [...this.all.values()].reduce((sum, thread) => sum + this.unreadIn(thread, id), 0);

  /** Those with something unread, longest waiting first. */
  waitingFor(id: string): SeenThread[] {
    return [...this.all.values()]
      .filter((thread) => this.unreadIn(thread, id) > 0)
      .sort((a, b) => a.at - b.at)
      .slice(0, threadsPerLook)
      .map((thread) => seenBy(id, thread));
  }

  linesOf = (groupId: string): SeenThread['lines'] => shownOf(this.all.get(groupId)?.lines ?? []);

  markRead(id: string): void {
    for (const thread of this.all.values()) this.unread.delete(unreadKey(id, thread));
  }

  private between(a: string, b: string): Thread {
    const memberIds = [a, b].sort();
    const id = memberIds.join();
    return this.all.get(id) ?? { id, title: null, memberIds, lines: [], at: 0 };
  }

  private unreadIn = (thread: Thread, id: string) => this.unread.get(unreadKey(id, thread)) ?? 0;
}

function seenBy(id: string, { id: threadId, title, memberIds, lines }: Thread): SeenThread {
  const last = lines.slice(-linesShown).findLast((line) => line.fromId !== id);
  const otherId = last?.fromId ?? [...memberIds].sort().find((memberId) => memberId !== id) ?? id;
  return {
    characterId: otherId,
    groupId: title === null ? null : threadId,
    from: title ?? lines.find((line) => line.fromId === otherId)?.from ?? '',
    lines: shownOf(lines),
    last: last ? { messageId: last.id, text: last.text } : null,
  };
}

const shownOf = (lines: readonly Line[]) => lines.slice(-linesShown).map(({ from, text }) => ({ from, text }));

const unreadKey = (id: string, thread: Thread) => `${id}/${thread.id}`;
