import type { Tx } from '@/server/platform/app-context';
import { noticeRules } from './notice-rules';
import type { Notice } from './notify';

type Standing = {
  isCharacter: boolean;
  byCharacters: boolean;
  /** the settings' `off` */
  off: string[];
  /** was this very deed told before? */
  isTold: boolean;
  /** its group is not open, and too many of its kind began within the hour */
  isFlooded: boolean;
  /** is there a way to reach them outside of Kith? */
  isReachable: boolean;
};

/** All that decides whether and where a notice stands, in one read. Null when its person is gone. */
export async function standingOf(
  tx: Tx,
  { userId, actorId, kind, createdAt }: Notice,
  { dedupeKey, subjectKey }: { dedupeKey: string; subjectKey: string },
): Promise<Standing | null> {
  const hourAgo = new Date(createdAt.getTime() - 3_600_000);
  const [row] = await tx.$queryRaw<Standing[]>`
    WITH who AS (
      SELECT u.id, u.kind AS user_kind, coalesce(a.kind, 'person') AS actor_kind
      FROM users u LEFT JOIN users a ON a.id = ${actorId}::uuid WHERE u.id = ${userId}::uuid
    )
    SELECT who.user_kind = 'character' AS "isCharacter", who.actor_kind = 'character' AS "byCharacters",
      coalesce((SELECT p.off FROM notification_preferences p WHERE p.user_id = who.id), '{}') AS "off",
      EXISTS (SELECT 1 FROM notifications n WHERE n.dedupe_key = ${dedupeKey}) AS "isTold",
      ${kind}::text <> 'moderation'
        AND NOT EXISTS (SELECT 1 FROM notification_groups g WHERE g.open_key = ${subjectKey}::text || ':' || who.actor_kind)
        AND (SELECT count(*) FROM (
          SELECT 1 FROM notification_groups g
          WHERE g.user_id = who.id AND g.kind = ${kind} AND g.started_at > ${hourAgo}
            AND g.by_characters = (who.actor_kind = 'character') LIMIT ${noticeRules.groupsAnHour}
        ) begun) >= ${noticeRules.groupsAnHour} AS "isFlooded",
      EXISTS (SELECT FROM delivery_targets t WHERE t.user_id = who.id)
        OR EXISTS (SELECT FROM channel_preferences c WHERE c.user_id = who.id AND cardinality(c.mail) > 0) AS "isReachable"
    FROM who`;
  return row ?? null;
}
