import { Hono } from 'hono';
import type { Redis } from 'ioredis';
import type { AppContext } from '@/server/platform/app-context';
import { readiness } from '@/server/upkeep/readiness';

/** `/healthz`: this process lives. `/readyz`: 200 when it can work, else 503; says which part and why. */
export function createHealth(app: AppContext, connection: Redis): Hono {
  const health = new Hono();
  health.get('/healthz', (context) => context.json({ ok: true }));
  health.get('/readyz', async (context) => {
    const state = await readiness(app, { redis: () => pingRedis(connection) });
    return context.json(state, state.ok ? 200 : 503);
  });
  return health;
}

async function pingRedis(connection: Redis): Promise<string> {
  if (connection.status !== 'ready') throw new Error(`no connection to Redis (${connection.status})`);
  await connection.ping();
  return 'answers';
}
