import { worldChannel } from '@/contracts/live-events';
import type { Tx } from '@/server/platform/app-context';
import type { LoadedWorld } from '@/server/world-store/load-world';

/** Each channel's kept events are numbered without a gap and end at the channel's own number; old ones may be pruned. */
export async function channelsAreWhole(tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<{ name: string; last: number; first: number; newest: number; count: number }[]>`
    SELECT c.name, c.last_seq AS last, min(e.seq)::int AS first, max(e.seq)::int AS newest, count(*)::int AS count
    FROM live_channels c JOIN live_events e ON e.channel = c.name GROUP BY c.name, c.last_seq
    HAVING max(e.seq) <> c.last_seq OR max(e.seq) - min(e.seq) + 1 <> count(*)
    UNION ALL
    SELECT e.channel, NULL, min(e.seq)::int, max(e.seq)::int, count(*)::int FROM live_events e
    WHERE NOT EXISTS (SELECT 1 FROM live_channels c WHERE c.name = e.channel) GROUP BY e.channel`;
  return rows.map(
    ({ name, last, first, newest, count }) => `channel ${name}: ${count} events from ${first} to ${newest}, its row says ${last}`,
  );
}

/** The newest commit is the newest that watchers were told of. */
export async function watchersKnowTheNewest(tx: Tx, { row }: LoadedWorld): Promise<string[]> {
  const [told] = await tx.$queryRaw<{ version: number; minute: number }[]>`
    SELECT (payload->>'version')::int AS version, (payload->>'minute')::int AS minute FROM live_events
    WHERE channel = ${worldChannel(row.id)} AND type = 'world.advanced' ORDER BY seq DESC LIMIT 1`;
  if (!told || (told.version === row.version && told.minute === row.minute)) return [];
  return [`world ${row.id}: watchers know version ${told.version} at ${told.minute}, the row is ${row.version} at ${row.minute}`];
}

/** A message of a person is owed an answer; one that was sent exists; none is overdue while the town lives on. */
export async function noReplyIsStuck(tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string; why: string }[]>`
    SELECT m.id::text AS id, 'is the last word of a person to a character, and no answer is owed' AS why
    FROM conversations c JOIN messages m ON m.conversation_id = c.id AND m.seq = c.last_seq
      JOIN users person ON person.id = m.sender_id AND person.kind = 'person'
      JOIN conversation_members other ON other.conversation_id = c.id AND other.user_id <> m.sender_id
      JOIN users u ON u.id = other.user_id AND u.kind = 'character'
    WHERE c.pair_key IS NOT NULL AND m.deleted_at IS NULL AND NOT EXISTS (SELECT 1 FROM replies r WHERE r.message_id = m.id)
    UNION ALL
    SELECT r.message_id::text, 'has an answer that does not exist' FROM replies r
    WHERE r.state = 'sent' AND NOT EXISTS (SELECT 1 FROM messages m WHERE m.id = r.answer_id)
    UNION ALL
    SELECT r.message_id::text, 'was due ten minutes before the town last moved, and is still ' || r.state
    FROM replies r JOIN users u ON u.id = r.character_id JOIN worlds w ON w.id = u.world_id
    WHERE r.state IN ('waiting', 'writing')
      AND w.last_advance_at > greatest(r.created_at, r.retry_at, r.lease_until) + interval '10 minutes'
    UNION ALL
    SELECT r.message_id::text, 'was deferred to a minute that is more than a day ago'
    FROM replies r JOIN users u ON u.id = r.character_id JOIN worlds w ON w.id = u.world_id
    WHERE r.state = 'deferred' AND r.deferred_until + 1440 < w.minute`;
  return rows.map(({ id, why }) => `message ${id} ${why}`);
}
