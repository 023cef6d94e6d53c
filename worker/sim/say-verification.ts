import type { AppContext } from '@/server/platform/app-context';
import { verifyDatabase } from '@/server/world/verify/verify-database';

const mostShown = 10;

/** Holds the database to its invariants and prints each. Gives the exit code. */
export async function sayVerification(app: AppContext): Promise<number> {
  const findings = await verifyDatabase(app);
  for (const { claim, differences } of findings) {
    console.log(`${differences.length === 0 ? 'ok    ' : 'FAILED'} ${claim}`);
    for (const difference of differences.slice(0, mostShown)) console.log(`         ${difference}`);
    if (differences.length > mostShown) console.log(`         and ${differences.length - mostShown} more`);
  }
  const failed = findings.filter(({ differences }) => differences.length > 0).length;
  console.log(`${findings.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}
