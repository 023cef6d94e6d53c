// What is true of every healthy network besides its counters: whose things are whose, and who may stand beside whom.
import type { Tx } from '@/server/platform/app-context';
import { verifyCounters } from '@/server/world/verify-counters';
import type { NetworkRule } from './network-rule';
import { safetyRules } from './safety-invariants';

const rules: readonly NetworkRule[] = [
  ...safetyRules,
  {
    claim: 'the pictures of a post are its author’s, and are in use',
    broken: (tx) => tx.$queryRaw`
      SELECT i.id::text FROM images i JOIN posts p ON p.id = i.post_id
      WHERE i.owner_id <> p.author_id OR (i.state = 'unclaimed')`,
  },
  {
    claim: 'a reply stands under the post of what it answers, one step deeper, in the same thread',
    broken: (tx) => tx.$queryRaw`
      SELECT c.id::text FROM comments c LEFT JOIN comments above ON above.id = c.parent_id
      WHERE CASE WHEN above.id IS NULL THEN c.depth > 0 AND c.parent_id IS NOT NULL
        ELSE c.post_id <> above.post_id OR c.depth <> above.depth + 1
          OR c.parent_author_id IS DISTINCT FROM above.author_id
          OR c.root_id IS DISTINCT FROM coalesce(above.root_id, above.id) END`,
  },
  {
    claim: 'a mention belongs to its post or to a comment of it',
    broken: (tx) => tx.$queryRaw`
      SELECT m.source_id::text AS id FROM mentions m LEFT JOIN comments c ON c.id = m.comment_id
      WHERE m.source_id <> coalesce(m.comment_id, m.post_id) OR (m.comment_id IS NOT NULL AND c.post_id IS DISTINCT FROM m.post_id)`,
  },
  {
    claim: 'nobody follows oneself, or anybody with a block between them',
    broken: (tx) => tx.$queryRaw`
      SELECT f.follower_id::text || ' follows ' || f.followed_id AS id FROM follows f
      WHERE f.follower_id = f.followed_id OR EXISTS (SELECT FROM blocks b
        WHERE (b.blocker_id, b.blocked_id) IN ((f.follower_id, f.followed_id), (f.followed_id, f.follower_id)))`,
  },
  {
    claim: 'nobody is told of what they did themselves',
    broken: (tx) => tx.$queryRaw`SELECT id::text FROM notifications WHERE actor_id = user_id`,
  },
  {
    claim: 'messages are written by members, in conversations of two by one of the two',
    broken: (tx) => tx.$queryRaw`
      SELECT m.id::text FROM messages m JOIN conversations c ON c.id = m.conversation_id
      WHERE c.pair_key IS NOT NULL AND position(m.sender_id::text IN c.pair_key) = 0`,
  },
  {
    claim: 'a conversation of two has two members',
    broken: (tx) => tx.$queryRaw`
      SELECT c.id::text FROM conversations c JOIN conversation_members m ON m.conversation_id = c.id
      WHERE c.pair_key IS NOT NULL GROUP BY c.id HAVING count(*) <> 2`,
  },
  {
    claim: 'an answer belongs to a message of that person, in that conversation',
    broken: (tx) => tx.$queryRaw`
      SELECT r.message_id::text AS id FROM replies r JOIN messages m ON m.id = r.message_id
      WHERE m.sender_id <> r.person_id OR m.conversation_id <> r.conversation_id`,
  },
  {
    claim: 'a group of people has an owner as long as a person is in it',
    broken: (tx) => tx.$queryRaw`
      SELECT c.id::text FROM conversations c JOIN conversation_members m ON m.conversation_id = c.id
        JOIN users u ON u.id = m.user_id
      WHERE c.pair_key IS NULL AND c.created_by_id IS NOT NULL GROUP BY c.id
      HAVING count(*) FILTER (WHERE u.kind = 'person') > 0 AND count(*) FILTER (WHERE m.role = 'owner') <> 1`,
  },
  {
    claim: 'nobody has read or got more of a conversation than there is',
    broken: (tx) => tx.$queryRaw`
      SELECT m.conversation_id::text || ' ' || m.user_id AS id FROM conversation_members m
        JOIN conversations c ON c.id = m.conversation_id WHERE greatest(m.read_seq, m.delivered_seq) > c.last_seq`,
  },
];

/** `differences` is empty where the claim holds. */
export type NetworkFinding = { claim: string; differences: string[] };

/** Every counter against a recount, and every rule of ownership, as the transaction sees them. */
export async function verifyNetworkWithin(tx: Tx): Promise<NetworkFinding[]> {
  const findings: NetworkFinding[] = [{ claim: 'every counter equals a recount', differences: await verifyCounters(tx) }];
  for (const { claim, broken } of rules) findings.push({ claim, differences: (await broken(tx)).map(({ id }) => id) });
  return findings;
}
