import type { Db } from '@/server/platform/app-context';

export type Happenings = {
  events: number;
  posts: number;
  comments: number;
  likes: number;
  conversations: number;
  messages: number;
  fallbacks: number;
  /** per character, by username */
  days: { username: string; sleeps: number; meals: number; turns: number }[];
};

/** What happened in a world so far, counted from its log and from the network's rows. */
export async function countHappenings(db: Db, worldId: string): Promise<Happenings> {
  const [counts] = await db.$queryRaw<[Omit<Happenings, 'days'>]>`
    SELECT
      (SELECT count(*)::int FROM world_events WHERE world_id = ${worldId}) AS events,
      (SELECT count(*)::int FROM posts WHERE world_id = ${worldId} AND deleted_at IS NULL) AS posts,
      (SELECT count(*)::int FROM comments c JOIN users u ON u.id = c.author_id AND u.world_id = ${worldId}) AS comments,
      (SELECT count(*)::int FROM likes l JOIN users u ON u.id = l.user_id AND u.world_id = ${worldId}) AS likes,
      (SELECT count(*)::int FROM world_events WHERE world_id = ${worldId} AND type = 'conversation-closed') AS conversations,
      (SELECT count(*)::int FROM messages m JOIN users u ON u.id = m.sender_id AND u.world_id = ${worldId}) AS messages,
      (SELECT count(*)::int FROM decisions WHERE world_id = ${worldId} AND source = 'fallback') AS fallbacks`;
  const days = await db.$queryRaw<Happenings['days']>`
    SELECT u.username,
      (count(*) FILTER (WHERE e.type = 'action-started' AND e.payload->'choice'->>'action' = 'sleep'))::int AS sleeps,
      (count(*) FILTER (WHERE e.type = 'action-finished' AND e.payload->'choice'->>'action' = 'eat'))::int AS meals,
      (SELECT b.turn FROM bodies b WHERE b.character_id = u.id) AS turns
    FROM users u LEFT JOIN world_events e ON e.character_id = u.id AND e.world_id = ${worldId}
    WHERE u.world_id = ${worldId} GROUP BY u.id, u.username ORDER BY u.username`;
  return { ...counts, days };
}
