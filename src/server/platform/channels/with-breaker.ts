// A provider that fails again and again is left alone for a while, by each process for itself.
import { BrokenCircuitError, ConsecutiveBreaker, circuitBreaker, handleWhen, type IPolicy } from 'cockatiel';
import { ChannelBusy, NoticeRefused, type PushChannel, TargetGone } from './push-channel';

const rules = { failures: 5, restMs: 30_000 };
const mostProviders = 1000;

/** What says something about the provider and not about one address or notice. */
const isTheProviders = (error: unknown) =>
  !(error instanceof TargetGone || error instanceof NoticeRefused || error instanceof ChannelBusy) &&
  !(error instanceof Error && error.name === 'AbortError');

/** `limits` are for tests. */
export function withBreaker(channel: PushChannel, { failures, restMs } = rules): PushChannel {
  const providers = new Map<string, IPolicy>();

  function policyOf(address: string): IPolicy {
    const provider = URL.parse(address)?.host ?? '';
    const known = providers.get(provider);
    if (known) return known;
    if (providers.size >= mostProviders) providers.clear();
    const made = circuitBreaker(handleWhen(isTheProviders), { breaker: new ConsecutiveBreaker(failures), halfOpenAfter: restMs });
    providers.set(provider, made);
    return made;
  }

  return {
    async send(notice, target, signal) {
      try {
        return await policyOf(target.address).execute(() => channel.send(notice, target, signal));
      } catch (error) {
        if (error instanceof BrokenCircuitError) throw new ChannelBusy('The provider failed too often just now', restMs);
        throw error;
      }
    },
  };
}
