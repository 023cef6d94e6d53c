import type { AppContext } from '@/server/platform/app-context';
import type { OwedTurn } from '@/server/world/run-turns';
import type { LoadedWorld } from '@/server/world-store/load-world';

export type DecideApp = Pick<
  AppContext,
  'db' | 'ids' | 'log' | 'jobs' | 'model' | 'similarity' | 'tokens' | 'clock' | 'config' | 'cache'
>;

/** One turn on its way to an answer. */
export type TurnInput = {
  world: LoadedWorld;
  owed: OwedTurn;
  signal: AbortSignal;
  deadlineAt: Date;
  onText: ((chunk: string) => void) | undefined;
};
