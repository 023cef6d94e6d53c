import type { HistoryInput } from '@/contracts/inputs/messages';
import type { HistoryView } from '@/contracts/views/messages';
import type { Viewer } from '@/server/auth/viewer';
import type { AppContext, Db } from '@/server/platform/app-context';
import { decodePlace, encodePlace, type HistoryPlace } from './history-cursor';
import { membershipOf, seesAfter } from './membership';
import { type MessageRow, messageSelect, toMessageViews } from './message-view';

/**
 * A part of a conversation, newest first: the newest messages, those around number `at`, or what follows a cursor in either direction.
 * What was said before one joined, deleted for oneself or hidden is left out. Throws `DomainError`: `conversation-not-found`, `bad-cursor`.
 */
export async function listMessages(
  app: Pick<AppContext, 'db' | 'config' | 'clock'>,
  by: Pick<Viewer, 'id'>,
  { conversationId, cursor, at, limit }: HistoryInput,
): Promise<HistoryView> {
  const place = decodePlace(cursor);
  const floor = seesAfter(await membershipOf(app.db, conversationId, by.id));
  const part = { conversationId, viewerId: by.id, floor };
  const { rows, hasOlder, hasNewer } = place
    ? await oneWay(app.db, part, { ...place, limit })
    : at
      ? await around(app.db, part, { at, limit })
      : await oneWay(app.db, part, { towards: 'older', seq: null, limit });
  const [newest, oldest] = [rows.at(0)?.seq, rows.at(-1)?.seq];
  return {
    items: await toMessageViews(app, rows, by.id),
    nextCursor: hasOlder && oldest !== undefined ? encodePlace({ towards: 'older', seq: oldest }) : null,
    previousCursor: hasNewer && newest !== undefined ? encodePlace({ towards: 'newer', seq: newest }) : null,
  };
}

type Part = { conversationId: string; viewerId: string; floor: number };
type Found = { rows: MessageRow[]; hasOlder: boolean; hasNewer: boolean };
type Way = { towards: HistoryPlace['towards']; seq: number | null; limit: number };

async function oneWay(db: Db, part: Part, { towards, seq, limit }: Way): Promise<Found> {
  const found = await read(db, part, { towards, seq, limit: limit + 1 });
  const rows = found.slice(0, limit);
  const goesOn = found.length > limit;
  return towards === 'older'
    ? { rows, hasOlder: goesOn, hasNewer: seq !== null }
    : { rows: rows.reverse(), hasOlder: true, hasNewer: goesOn };
}

async function around(db: Db, part: Part, { at, limit }: { at: number; limit: number }): Promise<Found> {
  const older = Math.ceil(limit / 2);
  const newer = limit - older;
  const [before, after] = await Promise.all([
    read(db, part, { towards: 'older', seq: at + 1, limit: older + 1 }),
    read(db, part, { towards: 'newer', seq: at, limit: newer + 1 }),
  ]);
  const rows = [...after.slice(0, newer).reverse(), ...before.slice(0, older)];
  return { rows, hasOlder: before.length > older, hasNewer: after.length > newer };
}

function read(db: Db, { conversationId, viewerId, floor }: Part, { towards, seq, limit }: Way): Promise<MessageRow[]> {
  const isOlder = towards === 'older';
  const range = isOlder ? { gt: floor, ...(seq === null ? {} : { lt: seq }) } : { gt: Math.max(floor, seq ?? 0) };
  return db.message.findMany({
    where: { conversationId, seq: range, hiddenBy: { none: { userId: viewerId } } },
    orderBy: { seq: isOlder ? 'desc' : 'asc' },
    take: limit,
    select: messageSelect,
    relationLoadStrategy: 'join',
  });
}
