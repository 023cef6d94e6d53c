// What moves a world on: runs, commits and asks, under the row's lock.
import type { AppContext, Tx } from '@/server/platform/app-context';
import { type LoadedWorld, lockWorld } from '@/server/world-store/load-world';
import { answerSchema } from '@/simulation/answer';
import { storedSource } from '@/simulation/answer-source';
import { commitTurns } from './commit-turns';
import { allowedMinute, waitFor } from './pace';
import { type RecordedAnswer, runTurns, type TurnKey, type TurnLimits, type TurnResult, turnKey } from './run-turns';
import { townHooks } from './town-hooks';

type AdvanceApp = Pick<AppContext, 'transact' | 'afterCommit' | 'live' | 'clock' | 'ids' | 'jobs' | 'log' | 'db' | 'cache'>;

/** Moves a world as far as recorded answers, pace and run control allow; asks for the answers that are missing. Quiet when there is nothing to do. */
export async function advanceWorld(app: AdvanceApp, worldId: string): Promise<void> {
  await app.transact(async (tx) => {
    const world = await lockWorld(app, tx, worldId);
    const steps = stepsAllowed(world);
    if (steps === 0) return;
    const now = app.clock.now();
    const limits: TurnLimits = {
      allowedUntil: steps === null ? allowedMinute(world.row, now) : Infinity,
      stopAt: world.row.stopAt,
      steps,
    };
    const result = runTurns(world.state, await recordedAnswers(tx, worldId), limits);
    await commitTurns(app, tx, { world, result, now });
    await ask(tx, worldId, { result, now });
    app.afterCommit(tx, async () => {
      townHooks(app).hooks.run(result.events, { before: world.state, after: result.state });
      await deliver(app, world, result, now);
    });
  });
}

/** null: running freely; 0: stopped, or paused with no step left. */
function stepsAllowed({ row }: LoadedWorld): number | null {
  if (row.status === 'running') return null;
  return row.status === 'paused' ? row.stepsLeft : 0;
}

async function recordedAnswers(tx: Tx, worldId: string): Promise<Map<string, RecordedAnswer>> {
  const rows = await tx.$queryRaw<(TurnKey & { answer: unknown; source: string | null; why: string | null })[]>`
    SELECT character_id::text AS "characterId", turn, answer, source, why FROM decisions
    WHERE world_id = ${worldId} AND state = 'answered'`;
  return new Map(
    rows.map(({ answer, source, why, ...turn }) => [
      turnKey(turn),
      { answer: answerSchema.parse(answer), source: storedSource(source), why },
    ]),
  );
}

async function ask(tx: Tx, worldId: string, { result, now }: { result: TurnResult; now: Date }): Promise<void> {
  if (result.owed.length === 0) return;
  // The deadline is set anew by each claim.
  await tx.$executeRaw`
    INSERT INTO decisions (world_id, character_id, turn, kind, minute, deadline_at)
    SELECT ${worldId}, "characterId", turn, kind, ${result.state.minute}, ${now}
    FROM json_to_recordset(${JSON.stringify(result.owed)}::json) AS r("characterId" uuid, turn int, kind text)
    ON CONFLICT DO NOTHING`;
}

async function deliver(app: AdvanceApp, { row }: LoadedWorld, result: TurnResult, now: Date): Promise<void> {
  if (result.events.length > 0) {
    const passed = result.state.minute - row.minute;
    app.log.info({ worldId: row.id, minute: result.state.minute, passed, events: result.events.length }, 'world advanced');
  }
  await Promise.all(result.owed.map((turn) => enqueueDecision(app, row.id, { ...turn, attempts: 0 })));
  if (result.blockedBy === 'pace' && result.nextMinute !== null) {
    const delayMs = waitFor(row, result.nextMinute, now);
    await app.jobs.tryEnqueue('advance-world', { worldId: row.id }, { key: `pace_${row.id}_${result.nextMinute}`, delayMs });
  }
}

/** `attempts`: how often the turn was claimed before. A dead worker's job may still look active, so a new attempt is a new job. */
export async function enqueueDecision(
  app: Pick<AppContext, 'jobs'>,
  worldId: string,
  turn: TurnKey & { attempts: number },
): Promise<void> {
  const { characterId, attempts } = turn;
  const key = `decide_${worldId}_${characterId}_${turn.turn}_${attempts}`;
  await app.jobs.tryEnqueue('decide-turn', { worldId, characterId, turn: turn.turn }, { key });
}

/** Asks for an advance; at most one runs and one waits per world. */
export async function wakeWorld(app: Pick<AppContext, 'jobs'>, worldId: string): Promise<void> {
  await app.jobs.tryEnqueue('advance-world', { worldId }, { oneActivePer: worldId });
}
