import { Prisma } from '@/generated/prisma/client';
import type { Db } from '@/server/platform/app-context';
import { notApartSql } from '@/server/relations/apart';
import { visibleToSql } from '@/server/sight/visible-to';
import type { PhoneFacts } from '@/simulation/scene';
import { mostCounted } from './look-limits';

/** What a glance at the phone tells: counts, each up to a limit. Messages of people are answered on their own lane (server/characters). */
export async function phoneFacts(db: Db, worldId: string, characterId: string): Promise<PhoneFacts> {
  const [counts] = await db.$queryRaw<[PhoneFacts]>`
    SELECT
      (SELECT count(*)::int FROM (
        SELECT 1 FROM posts p WHERE ${visibleToSql(characterId, Prisma.sql`p`)} AND p.created_at >= b.feed_seen_at AND p.author_id <> b.character_id LIMIT ${mostCounted}
      ) unseen) AS "unseenPosts",
      (SELECT coalesce(sum(mine.unread_count), 0)::int
        FROM conversation_members mine JOIN conversations c ON c.id = mine.conversation_id AND c.created_by_id IS NULL
        WHERE mine.user_id = b.character_id AND mine.unread_count > 0 AND EXISTS (
          SELECT 1 FROM conversation_members other JOIN users u ON u.id = other.user_id AND u.kind = 'character'
          WHERE other.conversation_id = mine.conversation_id AND other.user_id <> mine.user_id)) AS "unreadMessages",
      (SELECT count(*)::int FROM (
        (SELECT c.id FROM comments c JOIN posts p ON p.id = c.post_id
          WHERE p.author_id = b.character_id AND p.deleted_at IS NULL AND c.deleted_at IS NULL
            AND c.author_id <> b.character_id AND ${notApartSql(characterId, Prisma.sql`c.author_id`)} AND c.created_at >= b.comments_seen_at LIMIT ${mostCounted})
        UNION
        (SELECT c.id FROM comments c JOIN posts p ON p.id = c.post_id
          WHERE c.parent_author_id = b.character_id AND c.created_at >= b.comments_seen_at AND c.deleted_at IS NULL
            AND c.author_id <> b.character_id AND ${notApartSql(characterId, Prisma.sql`c.author_id`)} AND ${visibleToSql(characterId, Prisma.sql`p`)} LIMIT ${mostCounted})
        UNION
        (SELECT c.id FROM mentions m JOIN comments c ON c.id = m.comment_id JOIN posts p ON p.id = c.post_id
          WHERE m.user_id = b.character_id AND m.created_at >= b.comments_seen_at AND c.deleted_at IS NULL
            AND c.author_id <> b.character_id AND ${notApartSql(characterId, Prisma.sql`c.author_id`)} AND ${visibleToSql(characterId, Prisma.sql`p`)} LIMIT ${mostCounted})
        LIMIT ${mostCounted}
      ) fresh) AS "newComments"
    FROM bodies b WHERE b.character_id = ${characterId}::uuid AND b.world_id = ${worldId}`;
  return counts ?? { unseenPosts: 0, unreadMessages: 0, newComments: 0 };
}
