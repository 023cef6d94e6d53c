// The action log in two statements, however much happened: the lines of what began, and what came of what had begun.
import type { Tx } from '@/server/platform/app-context';
import type { LogBook, LogOutcome } from './projection';

export async function writeLog(tx: Tx, worldId: string, { lines, outcomes }: LogBook): Promise<void> {
  if (lines.length > 0) await insertLines(tx, worldId, lines);
  if (outcomes.length > 0) await addOutcomes(tx, worldId, outcomes);
}

const empty = { minutes: 0, reason: '', result: '', source: 'model', success: true };

async function insertLines(tx: Tx, worldId: string, lines: LogBook['lines']): Promise<void> {
  const rows = lines.map((line) => ({ ...empty, ...line }));
  await tx.$executeRaw`
    INSERT INTO action_log (world_id, seq, character_id, type, action, minute, minutes, place_id, target_id, post_id, reason, result,
      source, success, created_at)
    SELECT ${worldId}, seq, "characterId", type, action, minute, minutes, "placeId", "targetId", "postId", reason, result,
      source, success, at
    FROM json_to_recordset(${JSON.stringify(rows)}::json)
      AS r(seq int, "characterId" uuid, type text, action text, minute int, minutes int, "placeId" text, "targetId" uuid, "postId" uuid,
           reason text, result text, source text, success boolean, at timestamptz)`;
}

// Most actions come to just what their start said: their lines stay as they are.
async function addOutcomes(tx: Tx, worldId: string, outcomes: readonly LogOutcome[]): Promise<void> {
  const rows = outcomes.map(({ data, ...of }) => ({ ...of, ...data }));
  // Two outcomes may be of one line: an action that is over, and the post that it published.
  await tx.$executeRaw`
    UPDATE action_log AS line SET minutes = coalesce(o.minutes, line.minutes), success = coalesce(o.success, line.success),
      result = coalesce(o.result, line.result), post_id = coalesce(o.post_id, line.post_id)
    FROM (
      SELECT began.seq, max(r.minutes) AS minutes, bool_and(r.success) AS success, max(r.result) AS result,
        max(r."postId"::text)::uuid AS post_id
      FROM json_to_recordset(${JSON.stringify(rows)}::json)
        AS r("characterId" uuid, action text, "startedAt" int, minutes int, success boolean, result text, "postId" uuid)
      CROSS JOIN LATERAL (
        SELECT l.seq FROM action_log l
        WHERE l.world_id = ${worldId} AND l.character_id = r."characterId" AND l.action = r.action
          AND l.minute = coalesce(r."startedAt", l.minute)
        ORDER BY l.seq DESC LIMIT 1
      ) AS began GROUP BY began.seq
    ) AS o
    WHERE line.world_id = ${worldId} AND line.seq = o.seq
      AND (o.minutes <> line.minutes OR o.success <> line.success OR o.result <> line.result OR o.post_id IS NOT NULL)`;
}
