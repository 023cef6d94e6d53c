import type { Db } from '@/server/platform/app-context';

/** Forgets what decisions older than `before` were made on; their answers stay. Gives how many. */
export const pruneGrounds = (db: Db, before: Date): Promise<number> =>
  db.$executeRaw`UPDATE decisions SET grounds = NULL WHERE grounds IS NOT NULL AND created_at < ${before}`;
