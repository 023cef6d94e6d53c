import type { AppContext } from '@/server/platform/app-context';

export type CastingApp = Pick<
  AppContext,
  'db' | 'transact' | 'afterCommit' | 'live' | 'ids' | 'jobs' | 'clock' | 'cache' | 'log' | 'files'
>;

/** Where, and the operator who asks. */
export type Casting = { worldId: string; byId: string };
