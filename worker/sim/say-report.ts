import type { AppContext } from '@/server/platform/app-context';
import { mainWorld } from '@/server/world/main-world';
import { reportOfLog } from '@/server/world/report/report-of-log';
import { reportTable } from '@/server/world/report/report-table';

/** Prints what the life of a world came to so far, from its log. */
export async function sayReport(app: Pick<AppContext, 'db'>, world: string | null): Promise<void> {
  for (const line of reportTable(await reportOfLog(app, world ?? mainWorld))) console.log(line);
}
