import type { Viewer } from '@/server/auth/viewer';
import type { AppContext } from '@/server/platform/app-context';
import { type Told, tellEach } from './tell-members';
import { toldSenders } from './told-senders';

type Got = { conversationId: string; before: number; deliveredSeq: number; readSeq: number };
/** More conversations than this with news at once are told in several calls. */
const atOnce = 50;

/** A device of this person has what was written so far in all conversations. Repeated, nothing happens. */
export async function markDelivered(app: Pick<AppContext, 'transact' | 'live'>, by: Pick<Viewer, 'id'>): Promise<void> {
  await app.transact(async (tx) => {
    const rows = await tx.$queryRaw<Got[]>`
      WITH behind AS (
        SELECT m.conversation_id, m.delivered_seq AS before, c.last_seq
        FROM conversation_members m JOIN conversations c ON c.id = m.conversation_id
        WHERE m.user_id = ${by.id}::uuid AND m.delivered_seq < c.last_seq AND m.state = 'active'
        ORDER BY m.conversation_id LIMIT ${atOnce} FOR NO KEY UPDATE OF c
      )
      UPDATE conversation_members AS mine SET delivered_seq = behind.last_seq FROM behind
      WHERE mine.conversation_id = behind.conversation_id AND mine.user_id = ${by.id}::uuid
      RETURNING mine.conversation_id::text AS "conversationId", behind.before, behind.last_seq AS "deliveredSeq",
        mine.read_seq AS "readSeq"`;
    const told: Told[] = [];
    for (const { before, ...row } of rows) told.push(...(await toldSenders(tx, { ...row, userId: by.id, after: before })));
    await tellEach(app, tx, told);
  });
}
