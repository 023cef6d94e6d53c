import type { Db, Tx } from '@/server/platform/app-context';
import { answerSchema } from '@/simulation/answer';
import { storedSource } from '@/simulation/answer-source';
import { type RecordedAnswer, turnKey } from '../run-turns';

/** All answers that a world has taken, used or dropped, by character and turn: with them its life can be lived again. */
export async function readTape(db: Db | Tx, worldId: string): Promise<Map<string, RecordedAnswer>> {
  const rows = await db.decision.findMany({
    where: { worldId, state: { in: ['applied', 'dropped'] } },
    select: { characterId: true, turn: true, answer: true, source: true, why: true },
  });
  // A question that an alarm made void was perhaps never answered.
  const answered = rows.filter((row) => row.answer !== null);
  return new Map(
    answered.map((row) => [
      turnKey(row),
      { answer: answerSchema.parse(row.answer), source: storedSource(row.source), why: row.why },
    ]),
  );
}
