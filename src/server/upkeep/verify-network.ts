import type { AppContext } from '@/server/platform/app-context';
import { type NetworkFinding, verifyNetworkWithin } from './network-invariants';

/** Wall milliseconds: a recount of a million posts has to fit in. */
const longestMs = 600_000;

/** Holds the network's rows to every rule, as of one moment, writing nothing: it may run beside a living community. */
export function verifyNetwork({ db }: Pick<AppContext, 'db'>): Promise<NetworkFinding[]> {
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SET TRANSACTION READ ONLY`;
      return verifyNetworkWithin(tx);
    },
    { isolationLevel: 'RepeatableRead', timeout: longestMs },
  );
}
