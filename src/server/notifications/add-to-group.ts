import type { AppContext, Tx } from '@/server/platform/app-context';
import { noticeRules } from './notice-rules';
import type { Notice } from './notify';

type Placed = { dedupeKey: string; openKey: string; byCharacters: boolean; isFlooded: boolean };

/** Writes a notification into its open group, or a new one, and gives the group with its count. */
export async function addToGroup(
  app: Pick<AppContext, 'ids'>,
  tx: Tx,
  notice: Notice,
  { dedupeKey, openKey, byCharacters, isFlooded }: Placed,
): Promise<{ id: string; count: number }> {
  const { userId, actorId, kind, createdAt, postId = null, commentId = null, conversationId = null, detail = null } = notice;
  const begun = new Date(createdAt.getTime() - noticeRules.windowMs);
  await tx.$executeRaw`
    UPDATE notification_groups SET open_key = NULL WHERE open_key = ${openKey} AND started_at < ${begun}`;
  const about = isFlooded ? { postId: null, commentId: null } : { postId, commentId: kind === 'like' ? commentId : null };
  // The group's row lock is held to the end of the transaction: its counts are exact however many come at once.
  const [group] = await tx.$queryRaw<{ id: string; count: number }[]>`
    WITH grouped AS (
      INSERT INTO notification_groups AS g
        (id, user_id, kind, by_characters, post_id, comment_id, conversation_id, detail, open_key, started_at, latest_at)
      VALUES (${app.ids.next()}::uuid, ${userId}::uuid, ${kind}, ${byCharacters}, ${about.postId}::uuid, ${about.commentId}::uuid,
        ${conversationId}::uuid, ${detail}, ${openKey}, ${createdAt}, ${createdAt})
      ON CONFLICT (open_key) DO UPDATE SET count = g.count + 1, latest_at = greatest(g.latest_at, excluded.latest_at),
        actors_count = g.actors_count + CASE
          WHEN EXISTS (SELECT 1 FROM notifications n WHERE n.group_id = g.id AND n.actor_id = ${actorId}::uuid) THEN 0
          ELSE 1 END
      RETURNING g.id, g.count
    ), written AS (
      INSERT INTO notifications (id, user_id, actor_id, kind, post_id, comment_id, conversation_id, group_id, dedupe_key, created_at)
      SELECT ${app.ids.next()}::uuid, ${userId}::uuid, ${actorId}::uuid, ${kind}, ${postId}::uuid, ${commentId}::uuid,
        ${conversationId}::uuid, grouped.id, ${dedupeKey}, ${createdAt} FROM grouped
    )
    SELECT id, count FROM grouped`;
  if (!group) throw new Error(`No group for ${dedupeKey}`);
  return group;
}
