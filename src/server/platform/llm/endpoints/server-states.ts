// Each process says in Redis how the servers that it asks are doing, so that an operator's page, in another process, can show it.
// Redis is the air: what is lost here is said again with the next question.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { RedisClients } from '../../redis/create-redis';
import type { ModelServer } from '../pool/model-server';

const stateSchema = z.object({
  inFlight: z.number(),
  breaker: z.enum(['closed', 'half-open', 'open']),
  /** wall milliseconds since 1970; 0: it does not rest */
  restsUntil: z.number(),
  lastError: z.object({ at: z.number(), text: z.string() }).nullable(),
});
export type SharedState = z.output<typeof stateSchema>;
const saidSchema = z.object({ at: z.number(), servers: z.record(z.string(), stateSchema) });

/** Wall milliseconds between two words of one process; after which its questions under way, and all of it, are no longer believed. */
const every = 1_000;
const believedFor = { inFlight: 90_000, all: 3_600_000 } as const;
const quiet: SharedState = { inFlight: 0, breaker: 'closed', restsUntil: 0, lastError: null };

export type StateWriter = {
  /** Something changed: it is said within a second. */
  changed(): void;
};

export function createStateWriter(redis: RedisClients | undefined, servers: () => readonly ModelServer[]): StateWriter {
  const me = randomUUID();
  let timer: NodeJS.Timeout | undefined;

  async function say(clients: RedisClients): Promise<void> {
    const client = await clients.command();
    const states = servers().map((server) => [server.config.id, sharedStateOf(server)] as const);
    const said = { at: Date.now(), servers: Object.fromEntries(states) };
    await client.hset(clients.key('llm', 'states'), me, JSON.stringify(said));
    await client.pexpire(clients.key('llm', 'states'), believedFor.all);
  }

  return {
    changed() {
      if (!redis || timer) return;
      timer = setTimeout(() => {
        timer = undefined;
        // Redis says itself in the log when it is away.
        say(redis).catch(() => undefined);
      }, every).unref();
    },
  };
}

function sharedStateOf(server: ModelServer): SharedState {
  const { inFlight, breaker, restsForMs, lastError } = server.state();
  return { inFlight, breaker, restsUntil: restsForMs > 0 ? Date.now() + restsForMs : 0, lastError };
}

/** How each server is doing, over all processes; nothing where Redis is away. */
export async function readServerStates(redis: RedisClients, now: Date): Promise<ReadonlyMap<string, SharedState>> {
  const states = new Map<string, SharedState>();
  const client = await redis.command();
  const said = await client.hgetall(redis.key('llm', 'states')).catch(() => ({}));
  for (const text of Object.values(said)) {
    const parsed = saidSchema.safeParse(JSON.parse(text));
    const age = now.getTime() - (parsed.data?.at ?? 0);
    if (!parsed.success || age > believedFor.all) continue;
    for (const [id, state] of Object.entries(parsed.data.servers)) {
      const inFlight = age > believedFor.inFlight ? 0 : state.inFlight;
      states.set(id, together(states.get(id) ?? quiet, { ...state, inFlight }, now));
    }
  }
  return states;
}

/** The worst of both. A breaker whose rest is over lets one question try: half open. */
function together(one: SharedState, other: SharedState, now: Date): SharedState {
  const isOver = other.breaker === 'open' && other.restsUntil < now.getTime();
  const breakers = [one.breaker, isOver ? 'half-open' : other.breaker] as const;
  const lastErrors = [one.lastError, other.lastError].filter((error) => error !== null).sort((a, b) => b.at - a.at);
  return {
    inFlight: one.inFlight + other.inFlight,
    breaker: breakers.find((each) => each === 'open') ?? breakers.find((each) => each === 'half-open') ?? 'closed',
    restsUntil: Math.max(one.restsUntil, other.restsUntil),
    lastError: lastErrors[0] ?? null,
  };
}
