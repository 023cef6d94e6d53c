// Whether web app and worker can do their work: the parts of the platform, and the towns, which only workers move.
import type { AppContext } from '../platform/app-context';
import { type Check, check, checkPlatform } from '../platform/readiness/check-platform';

type App = Pick<AppContext, 'db' | 'model' | 'config' | 'log' | 'clock'>;

export type Readiness = { ok: boolean; checks: Record<'database' | 'redis' | 'model' | 'migrations' | 'town', Check> };

const KEEP_MS = 5000;
/** A turn waits at most a minute for its answer, so a running town that stood still for three has nobody who moves it. */
const STILL_MS = 3 * 60_000;

const recent = new WeakMap<App['db'], { at: number; readiness: Promise<Readiness> }>();

async function townMoves(app: App): Promise<Check> {
  const worlds = await app.db.world.findMany({ select: { id: true, status: true, lastAdvanceAt: true, createdAt: true } });
  const now = app.clock.now().getTime();
  const still = worlds.filter(
    (world) => world.status === 'running' && now - (world.lastAdvanceAt ?? world.createdAt).getTime() > STILL_MS,
  );
  if (worlds.length === 0) return { ok: true, note: 'there is no town yet' };
  if (still.length === 0) return { ok: true, note: worlds.map((world) => `${world.id} ${world.status}`).join(', ') };
  const last = still.map((world) => `${world.id} last at ${world.lastAdvanceAt?.toISOString() ?? 'no time'}`).join(', ');
  return { ok: false, why: `The town runs but does not move: ${last}. Is the worker there?` };
}

async function look(app: App): Promise<Readiness> {
  const [platform, town] = await Promise.all([checkPlatform(app), check(app, 'The town cannot be read.', () => townMoves(app))]);
  const checks = { ...platform, town };
  return { ok: Object.values(checks).every((one) => one.ok), checks };
}

/** Every part that the town needs. Looked at afresh at most every five seconds, so that asking often costs nothing. */
export function checkReadiness(app: App): Promise<Readiness> {
  const now = app.clock.now().getTime();
  const last = recent.get(app.db);
  if (last && now - last.at < KEEP_MS) return last.readiness;
  const readiness = look(app);
  recent.set(app.db, { at: now, readiness });
  return readiness;
}
