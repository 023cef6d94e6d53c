import type { LastMessageView } from '@/contracts/views/messages';
import { shorten } from '@/lib/text';
import type { Db } from '@/server/platform/app-context';
import { noticeView } from './notice-view';

const excerptLength = 160;

type Row = {
  conversationId: string;
  text: string;
  imagesCount: number;
  senderId: string;
  from: string;
  target: string | null;
  notice: string | null;
  isDeleted: boolean;
  isRemoved: boolean;
  createdAt: Date;
};

/** The newest message that a member sees of each conversation. */
export async function lastMessages(db: Db, viewerId: string, ids: readonly string[]): Promise<Map<string, LastMessageView>> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT mine.conversation_id AS "conversationId", m.text, m.sender_id AS "senderId", sender.nickname AS "from",
      (SELECT count(*)::int FROM images i WHERE i.message_id = m.id AND i.state = 'claimed') AS "imagesCount",
      target.nickname AS target, m.notice, m.deleted_at IS NOT NULL AS "isDeleted", m.removed_at IS NOT NULL AS "isRemoved", m.created_at AS "createdAt"
    FROM conversation_members mine
    CROSS JOIN LATERAL (
      SELECT * FROM messages m
      WHERE m.conversation_id = mine.conversation_id AND m.seq > greatest(mine.joined_seq, mine.cleared_seq)
        AND NOT EXISTS (SELECT 1 FROM hidden_messages h WHERE h.user_id = mine.user_id AND h.message_id = m.id)
      ORDER BY m.seq DESC LIMIT 1) m
    JOIN users sender ON sender.id = m.sender_id
    LEFT JOIN users target ON target.id = m.target_id
    WHERE mine.user_id = ${viewerId}::uuid AND mine.conversation_id = ANY(${[...ids]}::uuid[])`;
  return new Map(rows.map((row) => [row.conversationId, lastMessageView(row, viewerId)]));
}

function lastMessageView(
  { text, imagesCount, senderId, from, target, notice, isDeleted, isRemoved, createdAt }: Row,
  viewerId: string,
): LastMessageView {
  const line = noticeView({ kind: notice, by: from, target: target ?? '', title: text });
  const shown = isDeleted || line ? '' : shorten(text, excerptLength);
  return { text: shown, imagesCount, isMine: senderId === viewerId, from, isDeleted, isRemoved, notice: line, createdAt };
}
