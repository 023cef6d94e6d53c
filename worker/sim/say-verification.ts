import type { AppContext } from '@/server/platform/app-context';
import { verifyNetwork } from '@/server/upkeep/verify-network';
import { verifyDatabase } from '@/server/world/verify/verify-database';

const mostShown = 10;

type Findings = readonly { claim: string; differences: string[] }[];

/** Holds the whole database to its invariants and prints each. Gives the exit code. */
export const sayVerification = async (app: AppContext): Promise<number> => say(await verifyDatabase(app));

/** The same for what people and characters wrote, liked and follow alone. */
export const sayNetworkVerification = async (app: AppContext): Promise<number> => say(await verifyNetwork(app));

function say(findings: Findings): number {
  for (const { claim, differences } of findings) {
    console.log(`${differences.length === 0 ? 'ok    ' : 'FAILED'} ${claim}`);
    for (const difference of differences.slice(0, mostShown)) console.log(`         ${difference}`);
    if (differences.length > mostShown) console.log(`         and ${differences.length - mostShown} more`);
  }
  const failed = findings.filter(({ differences }) => differences.length > 0).length;
  console.log(`${findings.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}
