// The endpoints that may be asked: those of the environment and, read again every few seconds, those an operator added.
import type { AppContext } from '../../app-context';
import type { RedisClients } from '../../redis/create-redis';
import type { EndpointConfig } from '../model-config';
import { createEndpoints, type Endpoint } from './endpoint';
import type { ModelServer } from './model-server';

export type EndpointPool = {
  /** Those that serve the purpose, as the list stands now. */
  serving(purpose: string): Promise<readonly Endpoint[]>;
  /** Those it knows at this moment, without looking again. */
  servers(): readonly ModelServer[];
};

type App = Pick<AppContext, 'config' | 'log'> & { redis?: RedisClients | undefined };
/** The endpoints that an operator added, with their keys. */
export type ReadAdded = () => Promise<readonly EndpointConfig[]>;

/** An endpoint whose settings did not change keeps its slots, breaker and counts when the list is read again. */
export function createEndpointPool(app: App, readAdded: ReadAdded): EndpointPool {
  const { endpoints: given, limits } = app.config.model;
  let open = new Map<string, Endpoint[]>();
  let readAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | undefined;

  function take(configs: readonly EndpointConfig[]): void {
    const next = new Map<string, Endpoint[]>();
    for (const config of configs) {
      const settings = JSON.stringify(config);
      next.set(settings, open.get(settings) ?? createEndpoints({ limits, redis: app.redis }, config));
    }
    open = next;
  }

  async function read(): Promise<void> {
    try {
      take([...given, ...(await readAdded())]);
    } catch (error) {
      app.log.warn({ err: error }, 'the list of model endpoints cannot be read: the last one stays');
    } finally {
      readAt = performance.now();
      reading = undefined;
    }
  }

  const known = () => [...open.values()].flat();
  take(given);
  return {
    servers: () => [...open.values()].flatMap(([endpoint]) => (endpoint ? [endpoint.server] : [])),
    async serving(purpose) {
      if (performance.now() - readAt > limits.endpointsEveryMs) {
        reading ??= read();
        await reading;
      }
      return known().filter((endpoint) => endpoint.serves(purpose));
    },
  };
}
