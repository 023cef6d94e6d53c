import { pruneOldRows } from '@/server/upkeep/prune-old-rows';
import type { Processor } from '../processor';

export const pruneOldRowsProcessor: Processor<'prune-old-rows'> = (app) => pruneOldRows(app);
