import path from 'node:path';
import type { Cleanup } from './cleanup';
import { definedOnly, webAddress, wiredEnvironment } from './environment';
import { checkDatabase, checkModel, checkRedis, type GivenModel } from './given-parts';
import { keepAlive } from './keep-alive';
import { SCRIPTED_MODEL } from './model-names';
import { type Part, startPart } from './parts';
import { type Ports, rememberPorts } from './ports';
import { ensurePostgres } from './postgres';
import { ensureRedis } from './redis';
import type { Claim } from './run-file';
import type { Secrets } from './secrets';
import { localUploadToken } from './upload-token';
import { waitUntilAnswers } from './wait-until-answers';

export type ServiceName = 'postgres' | 'redis' | 'model' | 'upload';
export type ServicesPlan = {
  dir: string;
  base: NodeJS.ProcessEnv;
  mode: 'production' | 'development';
  ports: Ports;
  secrets: Secrets;
  uses: readonly ServiceName[];
  /** data that is made for this run and removed after it */
  isThrowaway?: boolean;
  claim: Claim;
  cleanup: Cleanup;
  log: (line: string) => void;
};
export type Services = {
  /** only what was decided here; what others need who borrow these services */
  wired: Record<string, string>;
  /** the same on top of this shell's environment: what children get */
  env: Record<string, string>;
  notes: string[];
  modelControlUrl: string | undefined;
};

const NOWHERE = 'none';

/** Registers a database server before it is up, so that a Ctrl-C during its start ends it too; watches it afterwards. */
async function watched<T extends { isAlive(): boolean; stop(): Promise<void> }>(
  plan: ServicesPlan,
  name: string,
  start: () => Promise<T>,
): Promise<T> {
  const starting = start();
  let endWatch = async () => {};
  plan.cleanup.add('databases', {
    async stop() {
      await endWatch();
      const server = await starting.catch(() => undefined);
      await server?.stop();
    },
  });
  const server = await starting;
  endWatch = keepAlive({
    name,
    isAlive: server.isAlive,
    log: plan.log,
    async restart() {
      await start();
    },
  });
  return server;
}

async function database(plan: ServicesPlan): Promise<{ url: string; note: string }> {
  const given = plan.base.DATABASE_URL;
  if (!plan.uses.includes('postgres')) return { url: given ?? NOWHERE, note: '' };
  if (given) {
    await checkDatabase(given);
    return { url: given, note: 'Postgres as given' };
  }
  const server = await watched(plan, 'Postgres', async () => {
    const started = await ensurePostgres({
      dir: path.join(plan.dir, 'pg'),
      port: plan.ports.postgres,
      isThrowaway: plan.isThrowaway ?? false,
    });
    plan.ports.postgres = started.port;
    return started;
  });
  return { url: server.url, note: `Postgres ${server.wasRunning ? 'taken over' : 'started'} on ${server.port}` };
}

async function redis(plan: ServicesPlan): Promise<{ url: string; note: string }> {
  const given = plan.base.REDIS_URL;
  if (!plan.uses.includes('redis')) return { url: given ?? NOWHERE, note: '' };
  if (given) {
    await checkRedis(given);
    return { url: given, note: 'Redis as given' };
  }
  const server = await watched(plan, 'Redis', async () => {
    const started = await ensureRedis({ dir: path.join(plan.dir, 'redis'), port: plan.ports.redis, log: plan.log });
    plan.ports.redis = started.port;
    return started;
  });
  return { url: server.url, note: `${server.kind} ${server.wasRunning ? 'taken over' : 'started'} on ${server.port}` };
}

function localPart(plan: ServicesPlan, name: string, args: string[], env: Record<string, string>): Part {
  const whole = { ...definedOnly(plan.base), ...env };
  const host = { logDir: path.join(plan.dir, 'logs'), claim: plan.claim, log: plan.log };
  const part = startPart({ name, args: ['--import', 'tsx', ...args], env: whole, graceMs: 2000 }, host);
  plan.cleanup.add('services', part);
  return part;
}

async function model(plan: ServicesPlan): Promise<GivenModel & { note: string; controlUrl?: string }> {
  const given = await checkModel(plan.base);
  if (given) return { ...given, note: `model ${given.model} as given` };
  const origin = `http://127.0.0.1:${plan.ports.model}`;
  const local = { baseUrl: `${origin}/v1`, apiKey: plan.secrets.modelKey, model: SCRIPTED_MODEL };
  if (!plan.uses.includes('model')) return { ...local, note: '' };
  const args = [
    'src/stack/model-server-main.ts',
    '--port',
    String(plan.ports.model),
    '--seed',
    plan.base.KITH_MODEL_SEED ?? 'kith',
  ];
  const { hopeless } = localPart(plan, 'model', args, { KITH_MODEL_KEY: plan.secrets.modelKey });
  await waitUntilAnswers('The model server', `${origin}/control/fault`, { wantsSuccess: true, hopeless });
  return { ...local, note: 'scripted model', controlUrl: `${origin}/control/fault` };
}

async function upload(plan: ServicesPlan): Promise<{ note: string }> {
  if (!plan.uses.includes('upload')) return { note: '' };
  if (plan.base.UPLOADTHING_TOKEN) return { note: 'UploadThing as given' };
  const port = String(plan.ports.upload);
  const args = [
    'src/stack/upload-server-main.ts',
    '--port',
    port,
    '--dir',
    path.join(plan.dir, 'files'),
    '--web',
    webAddress(plan.ports),
  ];
  const { hopeless } = localPart(plan, 'upload', args, { UPLOADTHING_TOKEN: localUploadToken(plan.secrets.uploadKey) });
  await waitUntilAnswers('The upload service', `http://127.0.0.1:${port}/`, { hopeless });
  return { note: 'local uploads' };
}

/** Starts or finds the services that are wanted, all at once; gives the environment in which the rest runs. */
export async function openServices(plan: ServicesPlan): Promise<Services> {
  const [db, air, mind, files] = await Promise.all([database(plan), redis(plan), model(plan), upload(plan)]);
  rememberPorts(plan.dir, plan.ports);
  const { base, mode, ports, secrets } = plan;
  const wired = wiredEnvironment({ base, mode, ports, secrets, databaseUrl: db.url, redisUrl: air.url, model: mind });
  return {
    wired,
    env: { ...definedOnly(base), ...wired },
    notes: [db.note, air.note, mind.note, files.note].filter(Boolean),
    modelControlUrl: mind.controlUrl,
  };
}
