import type { GivenModel } from './given-parts';
import type { Ports } from './ports';
import type { Secrets } from './secrets';
import { localUploadToken } from './upload-token';

type Wiring = {
  base: NodeJS.ProcessEnv;
  mode: 'production' | 'development';
  ports: Ports;
  secrets: Secrets;
  databaseUrl: string;
  redisUrl: string;
  model: GivenModel;
};

export const webAddress = (ports: Pick<Ports, 'web'>): string => `http://localhost:${ports.web}`;
const local = (port: number) => `http://127.0.0.1:${port}`;

export function language(env: NodeJS.ProcessEnv): 'en' | 'zh' {
  const chosen = env.KITH_LANGUAGE ?? env.LC_ALL ?? env.LANG ?? '';
  return chosen.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

function uploads({ base, ports, secrets }: Wiring): Record<string, string> {
  if (base.UPLOADTHING_TOKEN) return { UPLOADTHING_TOKEN: base.UPLOADTHING_TOKEN };
  const here = local(ports.upload);
  return {
    UPLOADTHING_TOKEN: localUploadToken(secrets.uploadKey),
    UPLOADTHING_INGEST_URL: here,
    UPLOADTHING_API_URL: here,
    UPLOADTHING_CALLBACK_URL: `${webAddress(ports)}/api/uploadthing`,
    FILES_ORIGIN: here,
  };
}

/** An environment as Node wants it for a child: exactly this one, with a NODE_ENV that is one of the three. */
export function exactly(env: Record<string, string>): NodeJS.ProcessEnv {
  const mode = env.NODE_ENV === 'development' || env.NODE_ENV === 'test' ? env.NODE_ENV : 'production';
  return { ...env, NODE_ENV: mode };
}

/** A shell's environment without the holes. */
export const definedOnly = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));

/** What web, worker, seed and simulation are told beyond what their shell holds. */
export function wiredEnvironment(wiring: Wiring): Record<string, string> {
  const { base, mode, ports, secrets, databaseUrl, redisUrl, model } = wiring;
  return {
    NODE_ENV: mode,
    DATABASE_URL: databaseUrl,
    REDIS_URL: redisUrl,
    LLM_BASE_URL: model.baseUrl,
    LLM_API_KEY: model.apiKey,
    LLM_MODEL: model.model,
    // Kith's own model server looks at pictures too; of another one nobody knows.
    ...(base.LLM_BASE_URL || base.LLM_VISION_MODEL ? {} : { LLM_VISION_MODEL: model.model }),
    ...uploads(wiring),
    UPLOADTHING_LOG_LEVEL: base.UPLOADTHING_LOG_LEVEL ?? 'Warning',
    NEXTAUTH_SECRET: base.NEXTAUTH_SECRET ?? secrets.session,
    NEXTAUTH_URL: base.NEXTAUTH_URL ?? webAddress(ports),
    PORT: String(ports.web),
    HOSTNAME: '127.0.0.1',
    WORKER_PORT: String(ports.worker),
    BOARD_USER: base.BOARD_USER ?? 'operator',
    BOARD_PASSWORD: base.BOARD_PASSWORD ?? secrets.boardPassword,
    DEMO_PASSWORD: base.DEMO_PASSWORD ?? secrets.demoPassword,
    OPERATOR_PASSWORD: base.OPERATOR_PASSWORD ?? secrets.operatorPassword,
    KITH_LANGUAGE: language(base),
    NEXT_TELEMETRY_DISABLED: '1',
  };
}

/** This process's environment with some of it changed; undefined takes a name out. */
export const environmentWith = (changes: Record<string, string | undefined>): NodeJS.ProcessEnv => ({
  ...process.env,
  ...changes,
});
