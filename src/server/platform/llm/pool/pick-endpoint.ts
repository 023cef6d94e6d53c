import { AttemptFailure } from '../attempt-failure';
import type { FallbackStep } from '../model-config';
import type { Endpoint } from './endpoint';

/** What is known of a question when somebody is chosen for it. */
export type Tried = {
  /** who failed it, the first one first */
  failed: ReadonlySet<Endpoint>;
  steps: readonly FallbackStep[];
};

/**
 * Whom to ask. At first, of those that can be asked now and are no reserve, the least loaded by weight. After a failure whom the
 * purpose's fallback names, among those who have not failed this question; where nobody is left, one that did. Where all rest, the
 * one that is back first. Throws `AttemptFailure` when there is none.
 */
export function pickEndpoint(endpoints: readonly Endpoint[], tried: Tried): Endpoint {
  const allowed = tried.steps.includes('other-model') ? endpoints : firstChoice(endpoints);
  const awake = allowed.filter(({ server }) => server.restsFor() === 0);
  const chosen = nextFresh(awake, tried) ?? leastLoaded(firstChoice(awake)) ?? least(allowed, ({ server }) => server.restsFor());
  if (!chosen) throw new AttemptFailure('unreachable', 'no endpoint serves this purpose', { isRetryable: false });
  return chosen;
}

/** Somebody awake who has not failed this question yet and whom its fallback allows. */
export function nextFresh(endpoints: readonly Endpoint[], { failed, steps }: Tried): Endpoint | undefined {
  const fresh = endpoints.filter((one) => !failed.has(one) && one.server.restsFor() === 0);
  const [first] = failed;
  if (!first) return leastLoaded(fresh.filter(({ config }) => !config.isReserve)) ?? others(fresh, steps);
  for (const step of steps) {
    const same = (one: Endpoint) => one.config.model === first.config.model;
    if (step === 'same-model') {
      const elsewhere = leastLoaded(fresh.filter(same));
      if (elsewhere) return elsewhere;
    }
    if (step === 'other-model') {
      const other = cheapest(fresh.filter((one) => !same(one)));
      if (other) return other;
    }
  }
  return undefined;
}

/** Those that are no reserve; where all are, all. */
function firstChoice(among: readonly Endpoint[]): readonly Endpoint[] {
  const ordinary = among.filter(({ config }) => !config.isReserve);
  return ordinary.length > 0 ? ordinary : among;
}

/** Those of first choice all rest: a reserve may answer, where the fallback allows another model. */
const others = (fresh: readonly Endpoint[], steps: readonly FallbackStep[]) =>
  steps.includes('other-model') ? cheapest(fresh) : undefined;

const least = (among: readonly Endpoint[], cost: (endpoint: Endpoint) => number) =>
  among.reduce<Endpoint | undefined>((best, one) => (best && cost(best) <= cost(one) ? best : one), undefined);

const leastLoaded = (among: readonly Endpoint[]) => least(among, ({ server }) => server.load());

/** Those that are no reserve first; of equally dear ones the least loaded. */
function cheapest(among: readonly Endpoint[]): Endpoint | undefined {
  const candidates = firstChoice(among);
  const priceOf = ({ config: { price } }: Endpoint) => (price ? price.input + price.output : 0);
  const lowest = Math.min(...candidates.map(priceOf));
  return leastLoaded(candidates.filter((one) => priceOf(one) === lowest));
}
