import type { AppContext } from '@/server/platform/app-context';
import type { LoadedWorld } from '@/server/world/load-world';
import type { OwedTurn } from '@/server/world/run-turns';

export type DecideApp = Pick<AppContext, 'db' | 'ids' | 'log' | 'jobs' | 'model' | 'tokens' | 'clock' | 'config'>;

/** One turn on its way to an answer. */
export type TurnInput = {
  world: LoadedWorld;
  owed: OwedTurn;
  signal: AbortSignal;
  deadlineAt: Date;
  onText: ((chunk: string) => void) | undefined;
};
