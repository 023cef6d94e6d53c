import type { AppContext, Tx } from '@/server/platform/app-context';
import type { LoadedWorld } from '@/server/world-store/load-world';
import { applyAll } from '@/simulation/apply';
import type { Command } from '@/simulation/command';
import type { WorldEvent } from '@/simulation/event';
import { execute } from '@/simulation/execute';
import { commitTurns } from './commit-turns';
import type { TurnResult } from './run-turns';

type CommitApp = Pick<AppContext, 'afterCommit' | 'live' | 'ids' | 'jobs' | 'clock' | 'cache'>;

/** What somebody asks of a world from outside, at the minute that its clock shows. Call it under the row's lock. */
export const commitCommand = (
  app: CommitApp,
  tx: Tx,
  { world, command }: { world: LoadedWorld; command: Command },
): Promise<void> => commitCommands(app, tx, { world, commands: [command] });

/** The same for several, one after the other, in one commit. */
export async function commitCommands(
  app: CommitApp,
  tx: Tx,
  { world, commands }: { world: LoadedWorld; commands: readonly Command[] },
): Promise<void> {
  const { state: before } = world;
  const events: WorldEvent[] = [];
  let state = before;
  for (const command of commands) {
    const caused = execute(state, command);
    state = applyAll(state, caused);
    events.push(...caused);
  }
  // Words that were owed are not owed any more: their questions are dropped, answered or not.
  const applied = events.flatMap((event) =>
    event.type === 'answer-dropped' ? [{ characterId: event.characterId, turn: event.turn, dropped: true }] : [],
  );
  const timed = events.map((event) => ({ minute: before.minute, event }));
  const result: TurnResult = {
    state,
    events: timed,
    applied,
    owed: [],
    blockedBy: 'answers',
    nextMinute: null,
    stepsTaken: 0,
  };
  await commitTurns(app, tx, { world, result, now: app.clock.now() });
}
