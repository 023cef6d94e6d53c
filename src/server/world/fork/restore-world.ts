// A saved world lives again: its beginning is inserted, and its log goes through the same projections that wrote it.
import type { World } from '@/generated/prisma/client';
import type { AppContext, Tx } from '@/server/platform/app-context';
import { applyAll } from '@/simulation/apply';
import type { WorldState } from '@/simulation/state';
import { worldMinute } from '@/simulation/world-time';
import { asJson } from '../as-json';
import { projectEvents } from '../project/project-events';
import type { ProjectApp } from '../project/projection';
import type { TurnResult } from '../run-turns';
import { readState } from '../snapshots/read-state';
import { stateHash } from '../snapshots/state-hash';
import { replaceSnapshot, writeSnapshotWhenDue } from '../snapshots/write-snapshot';
import { commitsOf } from './commits-of';
import { insertBeginning } from './insert-beginning';
import type { SavedWorld } from './saved-world';

export type RestoreOptions = {
  /** dice from here on; null: those of the saved world */
  seed: string | null;
  status: 'stopped' | 'running';
  /** world minutes per real second; null is as fast as possible */
  speed: number | null;
  /** the clock never passes this minute */
  stopAt: number | null;
};

type RestoreApp = ProjectApp & Pick<AppContext, 'transact' | 'db' | 'clock'>;

const commitsPerTransaction = 40;

/**
 * Puts a saved world into an empty database. Throws a sentence when there is a world already, when the saved one is of a version
 * that cannot be read, or when its log does not give its last state.
 */
export async function restoreWorld(app: RestoreApp, saved: SavedWorld, options: RestoreOptions): Promise<void> {
  const worldId = saved.world.id;
  if ((await app.db.world.count()) > 0) throw new Error('There is a world already: a load needs an empty database.');
  let state = readState(saved.firstState);
  await app.transact((tx) => insertBeginning(app, tx, { saved, state }));
  const commits = commitsOf(saved.events);
  for (let index = 0; index < commits.length; index += commitsPerTransaction) {
    const batch = commits.slice(index, index + commitsPerTransaction);
    state = await app.transact(async (tx) => {
      let reached = state;
      for (const commit of batch) reached = await writeAgain(app, tx, { worldId, before: reached, commit });
      return reached;
    });
  }
  // Fields that came after the save have their defaults in both.
  if (stateHash({ ...state, seed: saved.world.seed }) !== stateHash(readState(saved.lastState)))
    throw new Error(`The log of this world does not give its last state (event ${saved.seq}): the file is damaged.`);
  await app.transact((tx) => letGo(app, tx, { saved, state, options }));
}

type Again = { worldId: string; before: WorldState; commit: SavedWorld['events'] };

async function writeAgain(app: RestoreApp, tx: Tx, { worldId, before, commit }: Again): Promise<WorldState> {
  const [first] = commit;
  const row: World = await tx.world.findUniqueOrThrow({ where: { id: worldId } });
  if (!first) return before;
  const events = commit.map(({ minute, event }) => ({ minute: worldMinute.parse(minute), event }));
  const state = applyAll(
    before,
    events.map(({ event }) => event),
  );
  const result: TurnResult = { state, events, applied: [], owed: [], blockedBy: 'answers', nextMinute: null, stepsTaken: 0 };
  const at = new Date(first.createdAt);
  const last = await projectEvents(app, tx, { world: { row, state: before }, result, at });
  const lastSeq = row.lastSeq + events.length;
  await tx.world.update({
    where: { id: worldId },
    data: { state: asJson(state), minute: state.minute, lastSeq, version: row.version + 1, lastAdvanceAt: last },
  });
  await writeSnapshotWhenDue(tx, { worldId, seq: lastSeq, state });
  return state;
}

async function letGo(
  app: RestoreApp,
  tx: Tx,
  { saved, state, options }: { saved: SavedWorld; state: WorldState; options: RestoreOptions },
): Promise<void> {
  const { seed, status, speed, stopAt } = options;
  const now = app.clock.now();
  const worldId = saved.world.id;
  await tx.decision.createMany({
    data: saved.answers.map(({ answer, ...turn }) => ({ ...turn, worldId, answer: asJson(answer), deadlineAt: now })),
  });
  const begun = { ...state, seed: seed ?? saved.world.seed };
  await tx.world.update({
    where: { id: worldId },
    data: { status, speed, stopAt, seed: begun.seed, state: asJson(begun), paceMinute: state.minute, paceAt: now },
  });
  // With other dice, what came before cannot be lived again: this is where a replay begins.
  if (begun.seed !== state.seed) await replaceSnapshot(tx, { worldId, seq: saved.seq, state: begun });
}
