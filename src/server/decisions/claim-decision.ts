// A decision is claimed by lease in Postgres: a dead worker costs one repeated question and nothing else.
import type { Decision } from '@/generated/prisma/client';
import type { AppContext } from '@/server/platform/app-context';
import type { TurnKey } from '@/server/world/run-turns';

/** Wall seconds a claim lasts unless renewed. */
const leaseSeconds = 6;
const renewEveryMs = 2000;
/** Wall seconds for all questions of one turn; then the rule answers (predecessor: decision_timeout). */
const deadlineSeconds = 60;

/** After so many claims a turn is answered by rule: something about it ends workers. */
export const mostClaims = 6;

export type DecisionKey = TurnKey & { worldId: string };
export type Claim = { decision: Decision; owner: string; release(): Promise<void>; [Symbol.dispose](): void };

type ClaimApp = Pick<AppContext, 'db' | 'ids' | 'log'>;

/** Null when it is answered already, or somebody else is asking. */
export async function claimDecision(app: ClaimApp, { worldId, characterId, turn }: DecisionKey): Promise<Claim | null> {
  const owner = app.ids.next();
  const claimed = await app.db.$executeRaw`
    UPDATE decisions SET state = 'asking', lease_owner = ${owner}, lease_until = now() + make_interval(secs => ${leaseSeconds}),
      attempts = attempts + 1, deadline_at = now() + make_interval(secs => ${deadlineSeconds})
    WHERE world_id = ${worldId} AND character_id = ${characterId}::uuid AND turn = ${turn}
      AND state IN ('owed', 'asking') AND (lease_until IS NULL OR lease_until < now())`;
  if (claimed === 0) return null;
  const decision = await app.db.decision.findUnique({ where: { worldId_characterId_turn: { worldId, characterId, turn } } });
  if (!decision) return null;
  const renewal = setInterval(() => {
    app.db.$executeRaw`
      UPDATE decisions SET lease_until = now() + make_interval(secs => ${leaseSeconds})
      WHERE world_id = ${worldId} AND character_id = ${characterId}::uuid AND turn = ${turn} AND lease_owner = ${owner} AND state = 'asking'`.catch(
      (error: unknown) => app.log.warn({ err: error, worldId, characterId, turn }, 'a lease could not be renewed'),
    );
  }, renewEveryMs);
  return {
    decision,
    owner,
    async release() {
      await app.db.decision.updateMany({
        where: { worldId, characterId, turn, state: 'asking', leaseOwner: owner },
        data: { state: 'owed', leaseOwner: null, leaseUntil: null, attempts: { decrement: 1 } },
      });
    },
    [Symbol.dispose]: () => clearInterval(renewal),
  };
}
