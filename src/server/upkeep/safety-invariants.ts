// What is true of a network in which people can keep others off, and moderators take things away.
import { Prisma } from '@/generated/prisma/client';
import type { NetworkRule } from './network-rule';

const blockBetween = (one: Prisma.Sql, other: Prisma.Sql) =>
  Prisma.sql`((b.blocker_id = ${one} AND b.blocked_id = ${other}) OR (b.blocker_id = ${other} AND b.blocked_id = ${one}))`;

export const safetyRules: readonly NetworkRule[] = [
  {
    claim: 'nobody is told of what somebody does between whom and them there is a block',
    broken: (tx) => tx.$queryRaw`
      SELECT n.id::text FROM notifications n WHERE EXISTS (
        SELECT FROM blocks b WHERE ${blockBetween(Prisma.sql`n.user_id`, Prisma.sql`n.actor_id`)})`,
  },
  {
    claim: 'no message was written between two after one blocked the other',
    broken: (tx) => tx.$queryRaw`
      SELECT m.id::text FROM blocks b
        JOIN conversation_members one ON one.user_id = b.blocker_id
        JOIN conversation_members other ON other.conversation_id = one.conversation_id AND other.user_id = b.blocked_id
        JOIN conversations c ON c.id = one.conversation_id AND c.pair_key IS NOT NULL
        JOIN messages m ON m.conversation_id = c.id AND m.created_at > b.created_at AND m.notice IS NULL`,
  },
  {
    claim: 'no answer is owed between two with a block',
    broken: (tx) => tx.$queryRaw`
      SELECT r.message_id::text AS id FROM replies r WHERE r.state IN ('waiting', 'deferred', 'writing') AND EXISTS (
        SELECT FROM blocks b WHERE ${blockBetween(Prisma.sql`r.character_id`, Prisma.sql`r.person_id`)})`,
  },
  {
    claim: 'what moderators removed is out of every list, and of a message no words are left',
    broken: (tx) => tx.$queryRaw`
      SELECT id::text FROM posts WHERE removed_at IS NOT NULL AND deleted_at IS NULL
      UNION ALL SELECT id::text FROM comments WHERE removed_at IS NOT NULL AND deleted_at IS NULL
      UNION ALL SELECT id::text FROM messages WHERE removed_at IS NOT NULL AND (deleted_at IS NULL OR text <> '')`,
  },
  {
    claim: 'nobody is told of a post or a comment that is gone',
    broken: (tx) => tx.$queryRaw`
      SELECT n.id::text FROM notifications n JOIN posts p ON p.id = n.post_id WHERE p.deleted_at IS NOT NULL
      UNION SELECT n.id::text FROM notifications n JOIN comments c ON c.id = n.comment_id WHERE c.deleted_at IS NOT NULL`,
  },
  {
    claim: 'a case counts its reports, one is open about one thing, and a decided one says so',
    broken: (tx) => tx.$queryRaw`
      SELECT c.id::text FROM moderation_cases c
      WHERE c.reports_count <> (SELECT count(*) FROM reports r WHERE r.case_id = c.id)
        OR (c.state = 'open') <> (c.open_key IS NOT NULL) OR (c.state = 'closed') <> (c.closed_at IS NOT NULL)`,
  },
];
