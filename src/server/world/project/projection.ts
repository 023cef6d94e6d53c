import type { ActionLog } from '@/generated/prisma/client';
import type { AppContext, Tx } from '@/server/platform/app-context';
import type { WorldEventOf, WorldEventType } from '@/simulation/event';
import type { WorldState } from '@/simulation/state';
import type { WorldMinute } from '@/simulation/world-time';
import type { Batch } from './batch';

export type ProjectApp = Pick<AppContext, 'live' | 'ids' | 'afterCommit' | 'jobs'>;

/** One event on its way into rows. */
export type Happening<T extends WorldEventType = WorldEventType> = {
  app: ProjectApp;
  tx: Tx;
  worldId: string;
  seq: number;
  minute: WorldMinute;
  /** wall time of the rows that this event makes */
  at: Date;
  event: WorldEventOf<T>;
  /** the world after the commit */
  state: WorldState;
  log: LogBook;
  batch: Batch;
};

/** A line for the action log; what is not given is empty. */
export type LogLine = Pick<ActionLog, 'characterId' | 'type' | 'action'> &
  Partial<Pick<ActionLog, 'minutes' | 'placeId' | 'targetId' | 'postId' | 'reason' | 'result' | 'source' | 'success'>>;

/** What an action came to, added to the line that its start wrote. */
export type LogOutcome = {
  characterId: string;
  action: string;
  /** the minute at which the action began; null: the latest of its kind */
  startedAt: number | null;
  data: Partial<Pick<ActionLog, 'postId' | 'result' | 'success' | 'minutes'>>;
};

export type LogBook = { lines: (LogLine & { seq: number; minute: number; at: Date })[]; outcomes: LogOutcome[] };

export type Projector<T extends WorldEventType> = (happening: Happening<T>) => Promise<void> | void;

export function write(happening: Pick<Happening, 'seq' | 'minute' | 'at' | 'state' | 'log'>, line: LogLine): void {
  const { seq, minute, at, state } = happening;
  const placeId = state.characters[line.characterId]?.placeId ?? null;
  happening.log.lines.push({ placeId, ...line, seq, minute, at });
}
