import type { AppContext } from '../app-context';
import { createRedis } from '../redis/create-redis';
import { pendingMigrations } from './pending-migrations';

/** One part: there or not, and why not, in a sentence without addresses or secrets. */
export type Check = { ok: true; note?: string } | { ok: false; why: string };

type App = Pick<AppContext, 'db' | 'model' | 'config' | 'log'>;

const MOST_MS = 3000;

async function within<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), MOST_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** What `work` says, or `why` (and the cause in the log) when it fails or takes more than three seconds. */
export async function check(app: Pick<App, 'log'>, why: string, work: () => Promise<Check>): Promise<Check> {
  try {
    return await within(work());
  } catch (error) {
    app.log.warn({ err: error }, why);
    return { ok: false, why };
  }
}

async function redisAnswers(app: App): Promise<Check> {
  const redis = createRedis(app);
  try {
    await (await redis.command()).ping();
    return { ok: true };
  } finally {
    redis.close();
  }
}

async function migrationsAreApplied(app: App): Promise<Check> {
  const pending = await pendingMigrations(app.db);
  if (pending === 'unknown') return { ok: true, note: 'this build carries no list of migrations to compare with' };
  return pending.length === 0 ? { ok: true } : { ok: false, why: `Migrations wait to be applied: ${pending.join(', ')}.` };
}

async function modelAnswers(app: App): Promise<Check> {
  const { endpoints } = app.config.model;
  const answer = await app.model.check();
  if (answer.ok) return { ok: true, note: endpoints.map(({ model }) => model).join(', ') };
  const hide = (sentence: string, { baseUrl }: { baseUrl: string }) =>
    sentence.replaceAll(baseUrl, 'The endpoint of the language model');
  return { ok: false, why: endpoints.reduce(hide, answer.sentence) };
}

export async function checkPlatform(app: App): Promise<Record<'database' | 'redis' | 'model' | 'migrations', Check>> {
  const [database, redis, model, migrations] = await Promise.all([
    check(app, 'The database does not answer.', async () => {
      await app.db.$queryRaw`select 1`;
      return { ok: true };
    }),
    check(app, 'Redis does not answer.', () => redisAnswers(app)),
    check(app, 'The language model does not answer.', () => modelAnswers(app)),
    check(app, 'The list of applied migrations cannot be read.', () => migrationsAreApplied(app)),
  ]);
  return { database, redis, model, migrations };
}
