import type { AuthorView } from '@/contracts/views/people';
import { authorSelect, authorView } from '@/server/accounts/author-view';
import type { Db } from '@/server/platform/app-context';

const actorsShown = 3;
/** Notifications of a group that are looked through for different actors. */
const looked = 12;

export type LatestDeeds = { actors: AuthorView[]; commentId: string | null };

/** Who did last what each group tells, newest first, and the newest comment in it: two queries for a page. */
export async function latestDeeds(db: Db, groupIds: readonly string[]): Promise<Map<string, LatestDeeds>> {
  const rows = await db.$queryRaw<{ groupId: string; actorId: string | null; commentId: string | null }[]>`
    SELECT g.id AS "groupId", n.actor_id AS "actorId", n.comment_id AS "commentId"
    FROM unnest(${groupIds}::uuid[]) AS g(id) CROSS JOIN LATERAL (
      SELECT actor_id, comment_id, created_at, id FROM notifications WHERE group_id = g.id
      ORDER BY created_at DESC, id DESC LIMIT ${looked}
    ) n ORDER BY n.created_at DESC, n.id DESC`;
  const actorIds = [...new Set(rows.flatMap(({ actorId }) => actorId ?? []))];
  const users = await db.user.findMany({ where: { id: { in: actorIds }, leavingAt: null }, select: authorSelect });
  const authors = new Map(users.map((user) => [user.id, authorView(user)]));
  return new Map(
    groupIds.map((id) => {
      const own = rows.filter(({ groupId }) => groupId === id);
      const distinct = [...new Set(own.flatMap(({ actorId }) => actorId ?? []))];
      const actors = distinct.flatMap((actorId) => authors.get(actorId) ?? []).slice(0, actorsShown);
      return [id, { actors, commentId: own[0]?.commentId ?? null }];
    }),
  );
}
