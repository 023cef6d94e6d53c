import type { ExplainInput } from '@/contracts/inputs/explain';
import { mayDo } from '@/contracts/permissions';
import type { ExplanationView, ModelCallView } from '@/contracts/views/explanation';
import type { ActionLog, Decision } from '@/generated/prisma/client';
import { DomainError } from '@/lib/errors';
import type { Viewer } from '@/server/auth/viewer';
import type { AppContext, Db } from '@/server/platform/app-context';
import { visibleTo } from '@/server/sight/visible-to';
import { clockView } from '@/server/world/clock-view';
import { logViews } from '@/server/world/town-log';
import { type Grounds, groundsSchema } from '../grounds';
import { linesAround, readThen } from './around';
import { earlierChoice, findDecision } from './find-decision';
import { memoriesFor } from './memories-for';

type Reader = Pick<Viewer, 'id' | 'role'> | null;
type Asked = { worldId: string; reader: Reader; of: ExplainInput };

/** Why a character did it, as far as the reader may know. Throws `action-not-found`. */
export async function explainAction({ db }: Pick<AppContext, 'db'>, { worldId, reader, of }: Asked): Promise<ExplanationView> {
  const row = await lineOf(db, { worldId, reader, of });
  const [line] = row ? await logViews({ db }, [row]) : [];
  if (!row || !line) throw new DomainError('action-not-found', `No such line of world ${worldId}`);
  const { decision, partOf } = await findDecision(db, row);
  const grounds = groundsIn(decision);
  const { memories, hidden } = await memoriesFor(db, reader, { characterId: row.characterId, ids: grounds?.memories ?? [] });
  const [around, read] = await Promise.all([linesAround(db, row), readThen(db, reader, decision)]);
  const how = decision ? howOf(decision, row) : 'rule';
  return {
    ...{ seq: row.seq, character: line.character, action: row.action, day: line.day, clock: line.clock, place: line.place },
    how,
    reason: how === 'fallback' ? '' : row.reason || reasonOf(decision),
    standIn: how === 'fallback' ? (decision?.why ?? 'no-answer') : null,
    partOf,
    decidedAt: how === 'followed' || how === 'routine' ? await decidedAt(db, row) : null,
    needs: grounds && { fatigue: grounds.fatigue, hunger: grounds.hunger, health: grounds.health, emotion: grounds.emotion },
    alternatives: alternativesTo(partOf?.action ?? row.action, grounds),
    ...around,
    read,
    memories,
    hiddenMemories: hidden,
    calls: mayDo(reader, 'operate') ? await callsFor(db, decision) : null,
  };
}

async function lineOf(db: Db, { worldId, reader, of }: Asked): Promise<ActionLog | null> {
  if ('seq' in of) return db.actionLog.findUnique({ where: { worldId_seq: { worldId, seq: of.seq } } });
  const post = await db.post.findFirst({
    where: { id: of.postId, ...visibleTo(reader?.id ?? null) },
    select: { authorId: true },
  });
  if (!post) return null;
  return db.actionLog.findFirst({
    where: { worldId, characterId: post.authorId, postId: of.postId, action: { in: ['publish-post', 'use-phone'] } },
    orderBy: { seq: 'desc' },
  });
}

function groundsIn(decision: Decision | null): Grounds | null {
  return groundsSchema
    .nullable()
    .catch(null)
    .parse(decision?.grounds ?? null);
}

function howOf({ source }: Decision, row: ActionLog): ExplanationView['how'] {
  if (source === 'fallback' || row.source === 'fallback') return 'fallback';
  return source === 'followed' || source === 'routine' ? source : 'model';
}

/** A choice says why; words in a talk and plans do not. */
function reasonOf(decision: Decision | null): string {
  const answer = decision?.answer;
  const reason = typeof answer === 'object' && answer !== null && 'reason' in answer ? answer.reason : '';
  return typeof reason === 'string' ? reason : '';
}

async function decidedAt(db: Db, row: ActionLog): Promise<ExplanationView['decidedAt']> {
  const before = await earlierChoice(db, row);
  if (!before) return null;
  const { day, clock } = clockView(before.minute);
  return { seq: before.seq, day, clock, reason: before.reason };
}

function alternativesTo(action: string, grounds: Grounds | null): ExplanationView['alternatives'] {
  const offers = Object.entries(grounds?.offers ?? {}).map(([name, about]) => ({ action: name, about }));
  // Of what was done there may have been others to do it with.
  return offers.filter((offer) => offer.action !== action || offer.about.length > 1);
}

/** The questions that were asked between owing and answering: a character decides one thing at a time. */
async function callsFor(db: Db, decision: Decision | null): Promise<ModelCallView[]> {
  if (!decision) return [];
  const { characterId, worldId, createdAt, answeredAt } = decision;
  return db.modelCall.findMany({
    where: {
      characterId,
      worldId,
      // Answers to people, and what is kept of them, are asked for beside decisions.
      personId: null,
      createdAt: { gte: createdAt, ...(answeredAt ? { lte: answeredAt } : {}) },
    },
    orderBy: { createdAt: 'asc' },
    select: {
      ...{ id: true, purpose: true, model: true, endpoint: true, inputTokens: true, outputTokens: true },
      ...{ costMicros: true, totalMs: true, outcome: true },
    },
  });
}
