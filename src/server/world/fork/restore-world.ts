// A saved world lives again: its beginning is inserted, and its log goes through the same projections that wrote it.
import type { AppContext, Tx } from '@/server/platform/app-context';
import { readState } from '@/server/world-store/read-state';
import { writeWorld } from '@/server/world-store/write-world';
import { applyAll } from '@/simulation/apply';
import type { WorldState } from '@/simulation/state';
import { worldMinute } from '@/simulation/world-time';
import { asJson } from '../as-json';
import { projectEvents } from '../project/project-events';
import type { ProjectApp } from '../project/projection';
import { stateHash } from '../snapshots/state-hash';
import { isSnapshotDue, replaceSnapshot, writeSnapshot } from '../snapshots/write-snapshot';
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
  let version = 0;
  for (let index = 0; index < commits.length; index += commitsPerTransaction) {
    const [before, batch] = [state, commits.slice(index, index + commitsPerTransaction)];
    version++;
    state = await app.transact((tx) => writeAgain(app, tx, { worldId, version, before, batch }));
  }
  // Fields that came after the save have their defaults in both.
  if (stateHash({ ...state, seed: saved.world.seed }) !== stateHash(readState(saved.lastState)))
    throw new Error(`The log of this world does not give its last state (event ${saved.seq}): the file is damaged.`);
  await app.transact((tx) => letGo(app, tx, { saved, version: version + 1, state, options }));
}

type Again = { worldId: string; version: number; before: WorldState; batch: SavedWorld['events'][] };

/** The rows of some commits; the state, which nobody reads in between, after the last. */
async function writeAgain(app: RestoreApp, tx: Tx, { worldId, version, before, batch }: Again): Promise<WorldState> {
  let state = before;
  let lastSeq = (batch[0]?.[0]?.seq ?? 1) - 1;
  let lastAdvanceAt = new Date(0);
  for (const commit of batch) {
    const events = commit.map(({ minute, event }) => ({ minute: worldMinute.parse(minute), event }));
    const after = applyAll(
      state,
      events.map(({ event }) => event),
    );
    const times = commit.map(({ createdAt }) => new Date(createdAt));
    await projectEvents(app, tx, { worldId, lastSeq, events, before: state, after, times });
    const from = lastSeq;
    lastSeq += events.length;
    lastAdvanceAt = times.at(-1) ?? lastAdvanceAt;
    if (isSnapshotDue(after, { from, to: lastSeq })) await writeSnapshot(tx, { worldId, seq: lastSeq, state: after });
    state = after;
  }
  await writeWorld(tx, { worldId, version, stored: before, state }, { lastSeq, lastAdvanceAt });
  return state;
}

type Last = { saved: SavedWorld; version: number; state: WorldState; options: RestoreOptions };

async function letGo(app: RestoreApp, tx: Tx, { saved, version, state, options }: Last): Promise<void> {
  const { seed, status, speed, stopAt } = options;
  const now = app.clock.now();
  const worldId = saved.world.id;
  await tx.decision.createMany({
    data: saved.answers.map(({ answer, ...turn }) => ({ ...turn, worldId, answer: asJson(answer), deadlineAt: now })),
  });
  const begun = { ...state, seed: seed ?? saved.world.seed };
  const pace = { paceMinute: state.minute, paceAt: now };
  await writeWorld(tx, { worldId, version, stored: state, state: begun }, { status, speed, stopAt, ...pace });
  // With other dice, what came before cannot be lived again: this is where a replay begins.
  if (begun.seed !== state.seed) await replaceSnapshot(tx, { worldId, seq: saved.seq, state: begun });
}
