// From a line of the town's log to the decision behind it.
import { z } from 'zod';
import type { ActionLog, Decision } from '@/generated/prisma/client';
import type { Db } from '@/server/platform/app-context';

/** Done in passing, as a part of something that was decided. */
const within: Readonly<Record<string, readonly string[]>> = {
  like: ['use-phone', 'browse-feed'],
  'like-comment': ['use-phone'],
  comment: ['use-phone', 'browse-feed', 'check-comments'],
  'answer-message': ['use-phone', 'check-messages'],
  'write-group': ['use-phone', 'check-messages', 'write-group'],
  'publish-post': ['publish-post', 'use-phone'],
  'remember-day': ['sleep'],
};

const turnOf = z.object({ turn: z.int() });

type Line = Pick<ActionLog, 'worldId' | 'seq' | 'characterId' | 'action'>;
type Found = { decision: Decision | null; partOf: { seq: number; action: string } | null };

export async function findDecision(db: Db, line: Line): Promise<Found> {
  const decision = await decisionAt(db, line);
  if (decision) return { decision, partOf: null };
  const wholes = within[line.action];
  if (!wholes) return { decision: null, partOf: null };
  const { worldId, characterId, seq } = line;
  const whole = await db.actionLog.findFirst({
    where: { worldId, characterId, seq: { lt: seq }, action: { in: [...wholes] } },
    orderBy: { seq: 'desc' },
  });
  if (!whole) return { decision: null, partOf: null };
  return { decision: await decisionAt(db, whole), partOf: { seq: whole.seq, action: whole.action } };
}

/** The decision whose answer began with the event of this number. */
async function decisionAt(db: Db, { worldId, seq, characterId }: Line): Promise<Decision | null> {
  const event = await db.worldEvent.findUnique({ where: { worldId_seq: { worldId, seq } }, select: { payload: true } });
  const turn = turnOf.safeParse(event?.payload);
  if (!turn.success) return null;
  return db.decision.findUnique({ where: { worldId_characterId_turn: { worldId, characterId, turn: turn.data.turn } } });
}

/** The choice of a model that a followed or usual one goes back to: its line in the log. */
export async function earlierChoice(db: Db, { worldId, characterId, seq }: Line) {
  return db.actionLog.findFirst({
    where: { worldId, characterId, seq: { lt: seq }, source: 'model', reason: { not: '' } },
    orderBy: { seq: 'desc' },
    select: { seq: true, minute: true, reason: true },
  });
}
