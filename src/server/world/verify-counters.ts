import type { Db, Tx } from '@/server/platform/app-context';

/** Every stored counter against a recount; each difference is a sentence. Empty is right. */
export async function verifyCounters(db: Db | Tx): Promise<string[]> {
  const differences = await db.$queryRaw<{ what: string; id: string; stored: number; counted: number }[]>`
    SELECT * FROM (
      SELECT 'likes of post' AS what, p.id::text AS id, p.likes_count AS stored,
        (SELECT count(*)::int FROM likes l WHERE l.post_id = p.id) AS counted FROM posts p WHERE p.deleted_at IS NULL
      UNION ALL
      SELECT 'reposts of post', p.id::text, p.reposts_count,
        (SELECT count(*)::int FROM reposts r WHERE r.post_id = p.id) FROM posts p WHERE p.deleted_at IS NULL
      UNION ALL
      SELECT 'comments of post', p.id::text, p.comments_count,
        (SELECT count(*)::int FROM comments c WHERE c.post_id = p.id AND c.deleted_at IS NULL) FROM posts p WHERE p.deleted_at IS NULL
      UNION ALL
      SELECT 'replies of comment', c.id::text, c.replies_count,
        (SELECT count(*)::int FROM comments r WHERE r.parent_id = c.id AND (r.deleted_at IS NULL OR r.replies_count > 0))
        FROM comments c
      UNION ALL
      SELECT 'likes of comment', c.id::text, c.likes_count,
        (SELECT count(*)::int FROM comment_likes l WHERE l.comment_id = c.id) FROM comments c WHERE c.deleted_at IS NULL
      UNION ALL
      SELECT 'notifications of group', g.id::text, g.count,
        (SELECT count(*)::int FROM notifications n WHERE n.group_id = g.id) FROM notification_groups g
      UNION ALL
      SELECT 'actors of group', g.id::text, g.actors_count,
        (SELECT greatest(1, count(DISTINCT n.actor_id)::int) FROM notifications n WHERE n.group_id = g.id) FROM notification_groups g
      UNION ALL
      SELECT 'posts of user', u.id::text, u.posts_count,
        (SELECT count(*)::int FROM posts p WHERE p.author_id = u.id AND p.deleted_at IS NULL) FROM users u
      UNION ALL
      SELECT 'followers of user', u.id::text, u.followers_count,
        (SELECT count(*)::int FROM follows f WHERE f.followed_id = u.id) FROM users u
      UNION ALL
      SELECT 'followed by user', u.id::text, u.following_count,
        (SELECT count(*)::int FROM follows f WHERE f.follower_id = u.id) FROM users u
      UNION ALL
      SELECT 'last message of conversation', c.id::text, c.last_seq,
        (SELECT count(*)::int FROM messages m WHERE m.conversation_id = c.id) FROM conversations c
      UNION ALL
      SELECT 'unread messages of ' || mine.user_id, mine.conversation_id::text, mine.unread_count,
        (SELECT count(*)::int FROM messages m WHERE m.conversation_id = mine.conversation_id
          AND m.seq > mine.read_seq AND m.sender_id <> mine.user_id
          AND m.notice IS NULL AND m.deleted_at IS NULL) FROM conversation_members mine
      UNION ALL
      SELECT 'last event of channel', ch.name, ch.last_seq,
        (SELECT max(e.seq)::int FROM live_events e WHERE e.channel = ch.name) FROM live_channels ch
      UNION ALL
      SELECT 'last event of world', w.id, w.last_seq,
        (SELECT count(*)::int FROM world_events e WHERE e.world_id = w.id) FROM worlds w
    ) AS counters WHERE stored <> counted`;
  return differences.map(({ what, id, stored, counted }) => `${what} ${id}: stored ${stored}, counted ${counted}`);
}
