// What must answer before this process can do its work, each with a sentence for the operator.
import type { AppContext } from '@/server/platform/app-context';

export type Probe = { ok: boolean; says: string };
export type Readiness = { ok: boolean; checks: Record<string, Probe> };

const patienceMs = 3_000;
const longestTickMs = 60_000;

type App = Pick<AppContext, 'db' | 'model' | 'clock'>;

/** @param more probes of parts that only the caller holds (its Redis connection) */
export async function readiness(app: App, more: Record<string, () => Promise<string>> = {}): Promise<Readiness> {
  const probes = { database: () => database(app), model: () => model(app), lastTick: () => lastTick(app), ...more };
  const checks = Object.fromEntries(
    await Promise.all(Object.entries(probes).map(async ([name, probe]) => [name, await answerOf(probe)] as const)),
  );
  return { ok: Object.values(checks).every((check) => check.ok), checks };
}

async function answerOf(probe: () => Promise<string>): Promise<Probe> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${patienceMs / 1000} s`)), patienceMs);
  });
  try {
    return { ok: true, says: await Promise.race([probe(), late]) };
  } catch (error) {
    return { ok: false, says: error instanceof Error ? error.message : String(error) };
  } finally {
    clearTimeout(timer);
  }
}

async function database({ db }: App): Promise<string> {
  try {
    await db.$queryRaw`select 1`;
  } catch (error) {
    // Prisma's own message quotes the query and the address.
    throw new Error('the database does not answer', { cause: error });
  }
  return 'answers';
}

async function model(app: App): Promise<string> {
  const found = await app.model.check();
  if (!found.ok) throw new Error(found.sentence);
  return `offers ${found.models.length} models`;
}

async function lastTick({ db, clock }: App): Promise<string> {
  const running = await db.world
    .findMany({ where: { status: 'running' }, select: { id: true, lastAdvanceAt: true, createdAt: true } })
    .catch((error: unknown) => {
      throw new Error('unknown, the database does not answer', { cause: error });
    });
  const now = clock.now().getTime();
  const ages = running.map((world) => ({ id: world.id, ms: now - (world.lastAdvanceAt ?? world.createdAt).getTime() }));
  const late = ages.filter((age) => age.ms > longestTickMs);
  const words = ages.map((age) => `${age.id} ${Math.round(age.ms / 1000)} s ago`).join(', ');
  if (late.length > 0) throw new Error(`too long ago: ${words}`);
  return words || 'no world is running';
}
