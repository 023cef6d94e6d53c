import { AttemptFailure } from './attempt-failure';
import type { Endpoint } from './endpoint';

type Question = { purpose: string; failed: ReadonlySet<Endpoint> };

/**
 * Whom to ask: of those that serve the purpose and can be asked now, the least loaded by weight; one that failed this very question
 * only when there is no other. Where all rest, the one that is back first. Throws `AttemptFailure` when none serves the purpose.
 */
export function pickEndpoint(endpoints: readonly Endpoint[], { purpose, failed }: Question): Endpoint {
  const serving = endpoints.filter((endpoint) => endpoint.serves(purpose));
  const awake = serving.filter((endpoint) => endpoint.restsFor() === 0);
  const fresh = awake.filter((endpoint) => !failed.has(endpoint));
  const least = (among: readonly Endpoint[], cost: (endpoint: Endpoint) => number) =>
    among.reduce<Endpoint | undefined>((best, one) => (best && cost(best) <= cost(one) ? best : one), undefined);
  const chosen =
    least(fresh, (one) => one.load()) ?? least(awake, (one) => one.load()) ?? least(serving, (one) => one.restsFor());
  if (!chosen) throw new AttemptFailure('unreachable', `no endpoint serves ${purpose}`, { isRetryable: false });
  return chosen;
}
