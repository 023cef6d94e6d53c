// Names to values to one nested Config, parsed once. The only file of src/server that reads process.env.
import { z } from 'zod';
import { endpointSchema } from '@/contracts/model-endpoint';
import { type PushConfig, pushConfig, pushContact, pushEnvironment } from './channels/push-config';
import { type ImageConfig, imageConfig, imageEnvironment } from './imagery/image-config';
import { modelLimits } from './llm/limits';
import { budgetSchema, fallbackSchema, type ModelConfig, usuallyCached } from './llm/model-config';
import { type MailConfig, mailConfig, mailEnvironment } from './mail/mail-config';
import { type IdentityProvider, providerConfig, providerEnvironment } from './provider-config';

const origin = z.url().transform((value) => new URL(value).origin);

const jsonText = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'is not JSON' });
    return z.NEVER;
  }
});

const schema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** Postgres schema; scratch worlds and tests have their own */
  DATABASE_SCHEMA: z
    .string()
    .regex(/^[a-z_][a-z0-9_]{0,50}$/)
    .default('public'),
  DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(10),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }),
  REDIS_PREFIX: z
    .string()
    .regex(/^[a-z0-9_-]{1,40}$/)
    .default('kith'),
  LLM_BASE_URL: endpointSchema.shape.baseUrl,
  LLM_API_KEY: endpointSchema.shape.apiKey,
  LLM_MODEL: z.string().min(1),
  LLM_CONCURRENCY: z.coerce.number().int().min(1).max(256).default(8),
  /** what LLM_MODEL is asked for, as JSON; without it: everything */
  LLM_PURPOSES: jsonText.pipe(endpointSchema.shape.purposes).optional(),
  /** a model of LLM_BASE_URL that can look at pictures; without one (or an endpoint for describe-image) nobody looks */
  LLM_VISION_MODEL: z.string().max(120).optional(),
  /** more servers beside the first: a JSON array (llm/model-config.ts says of what) */
  LLM_ENDPOINTS: jsonText.pipe(z.array(endpointSchema)).optional(),
  /** what a million tokens of LLM_MODEL cost, as JSON: { input, output } */
  LLM_PRICE: jsonText.pipe(endpointSchema.shape.price).optional(),
  /** a JSON array of { scope: global|world|character|person|purpose, key?, perDay } */
  LLM_BUDGETS: jsonText.pipe(z.array(budgetSchema)).default([]),
  /** answers of characters' minds by question: record keeps and reuses them, replay never asks */
  LLM_TAPE: z.enum(['off', 'record', 'replay']).default('off'),
  /** on: in an ordinary situation a character mostly does what it chose in such a one before, and no model is asked */
  LLM_ROUTINE: z.enum(['on', 'off']).default('on'),
  /** what is tried when an endpoint failed, by purpose, as JSON: { "reply": ["same-model"], "*": ["other-model", "scripted"] } */
  LLM_FALLBACK: jsonText.pipe(fallbackSchema).default({}),
  /** purposes whose answers are kept by question, as JSON; without it: llm/cache/answer-cache.ts says which */
  LLM_CACHE: jsonText.pipe(z.array(z.string().max(40)).max(40)).optional(),
  /** 1: the words of questions and answers are kept too, apart from the records and for a few days */
  LLM_KEEP_PROMPTS: z.enum(['0', '1']).default('0'),
  /** any of the numbers of llm/limits.ts, as JSON */
  LLM_LIMITS: jsonText.pipe(modelLimits).default(modelLimits.parse({})),
  /** a model of LLM_BASE_URL that makes embeddings: with it memories are found by what they mean, not by their words */
  LLM_EMBEDDING_MODEL: z.string().min(1).optional(),
  LLM_TIMEOUT_MS: z.coerce.number().int().min(500).default(60_000),
  ...imageEnvironment,
  ...mailEnvironment,
  ...pushEnvironment,
  NEXTAUTH_SECRET: z.string().min(32),
  NEXTAUTH_URL: z.url().optional(),
  ...providerEnvironment,
  UPLOADTHING_TOKEN: z.string().min(1),
  UPLOADTHING_INGEST_URL: z.url().optional(),
  FILES_ORIGIN: origin.optional(),
  /** /api/v1 and its page: open (reading needs no token, anybody reads the page), tokens (members only), closed */
  PROGRAMS: z.enum(['open', 'tokens', 'closed']).default('tokens'),
  /** origins whose pages may call /api/v1 from a browser, with commas between them */
  PROGRAMS_ORIGINS: z.string().optional(),
  /** off: the pages that posts link to are never read, and posts have no cards of them */
  LINK_CARDS: z.enum(['on', 'off']).default('on'),
  WORKER_PORT: z.coerce.number().int().min(0).max(65535).default(3900),
  WORKER_HOST: z.string().default('127.0.0.1'),
  /** wall milliseconds after which a job of a worker that died may be taken by another */
  WORKER_LOCK_MS: z.coerce.number().int().min(1000).max(600_000).default(10_000),
  BOARD_USER: z.string().optional(),
  BOARD_PASSWORD: z.string().optional(),
  /** passwords of the accounts that a seed makes; without one the account is not made */
  DEMO_PASSWORD: z.string().min(8).optional(),
  OPERATOR_PASSWORD: z.string().min(8).optional(),
  KITH_LANGUAGE: z.enum(['en', 'zh']).default('en'),
  /** forwarded-for is believed only when a proxy of ours sets it */
  TRUST_PROXY: z.enum(['0', '1']).default('0'),
  /** new accounts an hour from one address: a school stands behind one */
  REGISTRATIONS_PER_HOUR: z.coerce.number().int().min(1).max(100_000).default(60),
});

export type Config = {
  environment: 'development' | 'test' | 'production';
  logLevel: string;
  database: { url: string; schema: string; pool: number };
  redis: { url: string; prefix: string };
  model: ModelConfig;
  images: ImageConfig;
  mail: MailConfig;
  push: { keys: PushConfig; contact: string };
  auth: { secret: string; url: string | undefined; providers: IdentityProvider[]; passwordCost: number };
  uploads: { token: string; ingestUrl: string | undefined; filesOrigin: string | undefined };
  programs: { access: 'open' | 'tokens' | 'closed'; origins: string[] };
  linkCards: boolean;
  worker: { port: number; host: string; lockMs: number; boardUser: string | undefined; boardPassword: string | undefined };
  seed: { demoPassword: string | undefined; operatorPassword: string | undefined; language: 'en' | 'zh' };
  trustProxy: boolean;
  registrationsPerHour: number;
};

/** bcrypt's: 2 ** 12 rounds, a quarter of a second of a core for each guess at a stolen hash. No setting: nobody should lower it. */
const passwordCost = 12;
/** Tests log in hundreds of times. */
const testPasswordCost = 4;

/** Throws one error that names every wrong variable, never a value. */
export function readConfig(environment: Record<string, string | undefined> = process.env): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The environment is not complete. ${wrong.join('; ')}. npm start sets all of it; README.md has the table.`);
  }
  const env = parsed.data;
  return {
    environment: env.NODE_ENV,
    logLevel: env.LOG_LEVEL,
    database: { url: env.DATABASE_URL, schema: env.DATABASE_SCHEMA, pool: env.DATABASE_POOL },
    redis: { url: env.REDIS_URL, prefix: env.REDIS_PREFIX },
    model: modelConfig(env),
    images: imageConfig(env),
    mail: mailConfig(env),
    push: { keys: pushConfig(env), contact: pushContact(env, env.NEXTAUTH_URL) },
    auth: {
      secret: env.NEXTAUTH_SECRET,
      url: env.NEXTAUTH_URL,
      providers: providerConfig(env),
      passwordCost: env.NODE_ENV === 'test' ? testPasswordCost : passwordCost,
    },
    uploads: { token: env.UPLOADTHING_TOKEN, ingestUrl: env.UPLOADTHING_INGEST_URL, filesOrigin: env.FILES_ORIGIN },
    programs: { access: env.PROGRAMS, origins: (env.PROGRAMS_ORIGINS ?? '').split(',').flatMap((one) => one.trim() || []) },
    linkCards: env.LINK_CARDS === 'on',
    worker: {
      port: env.WORKER_PORT,
      host: env.WORKER_HOST,
      lockMs: env.WORKER_LOCK_MS,
      boardUser: env.BOARD_USER,
      boardPassword: env.BOARD_PASSWORD,
    },
    seed: { demoPassword: env.DEMO_PASSWORD, operatorPassword: env.OPERATOR_PASSWORD, language: env.KITH_LANGUAGE },
    trustProxy: env.TRUST_PROXY === '1',
    registrationsPerHour: env.REGISTRATIONS_PER_HOUR,
  };
}

/** Wall milliseconds: a turn has to be answered after it. */
const embeddingTimeoutMs = 10_000;

function modelConfig(env: z.output<typeof schema>): ModelConfig {
  const { LLM_BASE_URL: baseUrl, LLM_API_KEY: apiKey, LLM_MODEL: model, LLM_CONCURRENCY: concurrency } = env;
  const first = endpointSchema.parse({
    id: 'env-1',
    baseUrl,
    apiKey,
    model,
    concurrency,
    purposes: env.LLM_PURPOSES ?? null,
    price: env.LLM_PRICE ?? null,
    models: env.LLM_VISION_MODEL
      ? [{ model: env.LLM_VISION_MODEL, purposes: ['describe-image'], price: env.LLM_PRICE ?? null }]
      : [],
  });
  const others = (env.LLM_ENDPOINTS ?? []).map((one, index) => ({ ...one, id: one.id || `env-${index + 2}` }));
  return {
    endpoints: [first, ...others],
    concurrency: others.reduce((sum, one) => sum + one.concurrency, concurrency),
    timeoutMs: env.LLM_TIMEOUT_MS,
    budgets: env.LLM_BUDGETS,
    tape: env.LLM_TAPE,
    routine: env.LLM_ROUTINE === 'on',
    fallback: env.LLM_FALLBACK,
    limits: env.LLM_LIMITS,
    cached: env.LLM_CACHE ?? usuallyCached,
    keepsPrompts: env.LLM_KEEP_PROMPTS === '1',
    embeddings: env.LLM_EMBEDDING_MODEL
      ? { baseUrl, apiKey, model: env.LLM_EMBEDDING_MODEL, timeoutMs: Math.min(env.LLM_TIMEOUT_MS, embeddingTimeoutMs) }
      : null,
  };
}
