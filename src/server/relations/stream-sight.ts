// What one viewer's live stream leaves out. Asked for when a stream opens and when a relation changes, never for an event.
import type { LiveEvent } from '@/contracts/live-events';
import { Prisma } from '@/generated/prisma/client';
import type { Db } from '../platform/app-context';

/** `apart`: between whom and the viewer there is a block; `muted`: whom the viewer muted. Ids of users. */
export type StreamSight = { apart: ReadonlySet<string>; muted: ReadonlySet<string> };

export const nothingLeftOut: StreamSight = { apart: new Set(), muted: new Set() };

/** One query. */
export async function streamSight(db: Db, viewerId: string): Promise<StreamSight> {
  const id = Prisma.sql`${viewerId}::uuid`;
  const rows = await db.$queryRaw<{ id: string; isApart: boolean }[]>`
    SELECT blocked_id AS id, true AS "isApart" FROM blocks WHERE blocker_id = ${id}
    UNION SELECT blocker_id, true FROM blocks WHERE blocked_id = ${id}
    UNION SELECT muted_id, false FROM mutes WHERE muter_id = ${id} AND (until IS NULL OR until > now())`;
  const idsOf = (isApart: boolean) => new Set(rows.filter((row) => row.isApart === isApart).map((row) => row.id));
  return { apart: idsOf(true), muted: idsOf(false) };
}

/**
 * Without what is about those from whom the viewer is apart, and without new posts of the muted: they would not come up in the feed. What
 * becomes of a muted one's post stays: whoever looks it up sees it live.
 */
export function inSight(events: readonly LiveEvent[], { apart, muted }: StreamSight): LiveEvent[] {
  if (apart.size === 0 && muted.size === 0) return [...events];
  return events.filter((event) => {
    if (event.type === 'post.published' && muted.has(event.payload.authorId)) return false;
    return !authorsOf(event).some((id) => apart.has(id));
  });
}

function authorsOf({ payload }: LiveEvent): string[] {
  const { authorId, postAuthorId } = { authorId: undefined, postAuthorId: undefined, ...payload };
  return [authorId, postAuthorId].filter((id) => id !== undefined);
}
