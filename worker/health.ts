import { Hono } from 'hono';
import type { AppContext } from '@/server/platform/app-context';
import { checkReadiness } from '@/server/upkeep/check-readiness';
import { townHooks } from '@/server/world/town-hooks';

/** `/healthz`: this process lives, and what has happened in its towns. `/readyz`: 200 when it can work, else 503; says which part and why. */
export function createHealth(app: AppContext): Hono {
  const health = new Hono();
  health.get('/healthz', (context) => context.json({ ok: true, happened: townHooks(app).happened }));
  health.get('/readyz', async (context) => {
    const state = await checkReadiness(app);
    return context.json(state, state.ok ? 200 : 503);
  });
  return health;
}
