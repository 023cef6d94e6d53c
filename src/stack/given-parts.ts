// Parts that the environment names are used instead of our own, and asked once whether they are there.
import pg from 'pg';
import { z } from 'zod';
import { redisPing } from './redis-ping';

type Environment = NodeJS.ProcessEnv;
export type GivenModel = { baseUrl: string; apiKey: string; model: string };

const modelList = z.object({ data: z.array(z.object({ id: z.string() })) });
const reason = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error && error.cause.message ? error.cause.message : error.message || error.name;
};
const host = (url: string) => (URL.canParse(url) ? new URL(url).host : url);

/** Throws a sentence when DATABASE_URL's server does not answer. A database that is missing on it is fine: migrations make it. */
export async function checkDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => {});
  try {
    await client.connect();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === '3D000') return;
    const fix = 'Start that server or correct the address, or unset DATABASE_URL to use the one that Kith brings.';
    throw new Error(`DATABASE_URL is set (${host(url)}) but does not answer: ${reason(error)}. ${fix}`, { cause: error });
  } finally {
    await client.end().catch(() => {});
  }
}

/** Throws a sentence when REDIS_URL's server does not answer. With TLS only the address is checked here. */
export async function checkRedis(url: string): Promise<void> {
  const fix = 'Start that server or correct the address, or unset REDIS_URL to let Kith start its own.';
  if (!URL.canParse(url)) throw new Error(`REDIS_URL is set but is no address. ${fix}`);
  const { protocol, hostname, port } = new URL(url);
  if (protocol === 'rediss:') return;
  try {
    await redisPing(hostname, Number(port || 6379)); // "-NOAUTH" is an answer too
  } catch (error) {
    throw new Error(`REDIS_URL is set (${host(url)}) but does not answer: ${reason(error)}. ${fix}`, { cause: error });
  }
}

/** Asks LLM_BASE_URL for its models; the first of them serves when LLM_MODEL is not set. Throws a sentence when that fails. */
export async function checkModel(env: Environment): Promise<GivenModel | undefined> {
  if (!env.LLM_BASE_URL) return undefined;
  const baseUrl = env.LLM_BASE_URL.replace(/\/$/, '');
  const apiKey = env.LLM_API_KEY ?? '';
  const wrong = (what: string, fix: string) => new Error(`LLM_BASE_URL is set (${host(baseUrl)}) but ${what}. ${fix}`);
  const own = 'or unset LLM_BASE_URL to use the scripted model.';
  let answer: Response;
  try {
    const headers = apiKey ? { authorization: `Bearer ${apiKey}` } : undefined;
    answer = await fetch(`${baseUrl}/models`, { headers, signal: AbortSignal.timeout(10_000) });
  } catch (error) {
    throw wrong(`does not answer: ${reason(error)}`, `Start that server or correct the address (it usually ends in /v1), ${own}`);
  }
  if (answer.status === 401 || answer.status === 403) throw wrong('refuses the key', `Set LLM_API_KEY, ${own}`);
  if (env.LLM_MODEL) return { baseUrl, apiKey, model: env.LLM_MODEL };
  const first = modelList.safeParse(await answer.json().catch(() => undefined)).data?.data[0]?.id;
  if (!first) throw wrong('does not say which models it has', `Set LLM_MODEL, ${own}`);
  return { baseUrl, apiKey, model: first };
}
