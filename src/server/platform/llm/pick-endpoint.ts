import { AttemptFailure } from './attempt-failure';
import type { Endpoint } from './endpoint';

/**
 * Whom to ask: of those that can be asked now, the least loaded by weight; one that failed this very question only when there is no
 * other. Where all rest, the one that is back first. Throws `AttemptFailure` when there is none.
 */
export function pickEndpoint(endpoints: readonly Endpoint[], failed: ReadonlySet<Endpoint>): Endpoint {
  const awake = endpoints.filter((endpoint) => endpoint.restsFor() === 0);
  const fresh = awake.filter((endpoint) => !failed.has(endpoint));
  const least = (among: readonly Endpoint[], cost: (endpoint: Endpoint) => number) =>
    among.reduce<Endpoint | undefined>((best, one) => (best && cost(best) <= cost(one) ? best : one), undefined);
  const chosen =
    least(fresh, (one) => one.load()) ?? least(awake, (one) => one.load()) ?? least(endpoints, (one) => one.restsFor());
  if (!chosen) throw new AttemptFailure('unreachable', 'no endpoint serves this purpose', { isRetryable: false });
  return chosen;
}
