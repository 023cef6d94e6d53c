// Whether a worker can do its work: the parts of the platform, and the towns, which only workers move.
import type { AppContext } from '@/server/platform/app-context';
import { type Check, check, checkPlatform } from '@/server/platform/readiness/check-platform';

type App = Pick<AppContext, 'db' | 'model' | 'config' | 'log' | 'clock'>;
export type Readiness = { ok: boolean; checks: Record<string, Check> };

/** A choice may take a minute before the fallback takes its place, so a world may stand still for that long. */
const longestPauseMs = 90_000;

export async function readiness(app: App): Promise<Readiness> {
  const [platform, lastTick] = await Promise.all([
    checkPlatform(app),
    check(app, 'The worlds cannot be read.', () => lastTickOf(app)),
  ]);
  const checks = { ...platform, lastTick };
  return { ok: Object.values(checks).every((one) => one.ok), checks };
}

async function lastTickOf({ db, clock }: App): Promise<Check> {
  const running = await db.world.findMany({
    where: { status: 'running' },
    select: { id: true, lastAdvanceAt: true, createdAt: true },
  });
  const now = clock.now().getTime();
  const ages = running.map(({ id, lastAdvanceAt, createdAt }) => ({ id, ms: now - (lastAdvanceAt ?? createdAt).getTime() }));
  const words = ages.map(({ id, ms }) => `${id} ${Math.round(ms / 1000)} s ago`).join(', ');
  if (ages.some(({ ms }) => ms > longestPauseMs)) return { ok: false, why: `The last advance is too long ago: ${words}.` };
  return { ok: true, note: words || 'no world is running' };
}
