import { randomBytes } from 'node:crypto';
import type { AppContext, Clock } from '@/server/platform/app-context';
import { createAppContext } from '@/server/platform/create-app-context';
import { readConfig } from '@/server/platform/env';
import type { LanguageModel } from '@/server/platform/llm/language-model';
import { removeKeys } from '@/stack/scratch';
import { giveSchemaBack, takeSchema } from './own-schema';

export type TestAppOptions = {
  clock?: Clock;
  model?: LanguageModel;
  /** on top of the defaults below */
  env?: Record<string, string>;
};

export type TestApp = AppContext & AsyncDisposable;

function required(name: 'DATABASE_URL' | 'REDIS_URL'): string {
  const value = process.env[name];
  if (!value) throw new Error(`Tests on the stack need ${name}: npm test sets it (README.md, "Tests").`);
  return value;
}

function environment(name: string, schema: string, given: Record<string, string>): Record<string, string> {
  const uploads = { apiKey: `sk_test_${name}`, appId: 'testapp', regions: ['local'] };
  return {
    NODE_ENV: 'test',
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
    DATABASE_URL: required('DATABASE_URL'),
    DATABASE_SCHEMA: schema,
    DATABASE_POOL: '12',
    REDIS_URL: required('REDIS_URL'),
    REDIS_PREFIX: name,
    IMAGE_MAKER: 'off',
    LLM_BASE_URL: process.env.LLM_BASE_URL ?? 'http://127.0.0.1:9/v1',
    LLM_MODEL: process.env.LLM_MODEL ?? 'none',
    // Tests count on questions.
    LLM_ROUTINE: 'off',
    NEXTAUTH_SECRET: 'only for tests, only for tests, only',
    UPLOADTHING_TOKEN: Buffer.from(JSON.stringify(uploads)).toString('base64'),
    ...given,
  };
}

/**
 * The whole application on real Postgres and Redis, with a schema and a key prefix of its own that are removed at the end:
 * `await using app = await testApp()`.
 */
export async function testApp(options: TestAppOptions = {}): Promise<TestApp> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const schema = await takeSchema(required('DATABASE_URL'));
  const config = readConfig(environment(name, schema, options.env ?? {}));
  const app = createAppContext(config, 'test', { clock: options.clock, model: options.model });
  return {
    ...app,
    async [Symbol.asyncDispose]() {
      await app.close();
      await giveSchemaBack(config.database.url, config.database.schema);
      await removeKeys(config.redis.url, config.redis.prefix);
    },
  };
}
