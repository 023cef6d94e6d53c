import type { z } from 'zod';
import { endpointSchema } from '@/contracts/model-endpoint';
import type { AppContext } from '@/server/platform/app-context';
import { readConfig } from '@/server/platform/env';
import { createLanguageModel } from '@/server/platform/llm/create-language-model';
import { createLog } from '@/server/platform/log';

export type RecordedCall = {
  outcome: string;
  source: string;
  attempts: number;
  inputTokens?: number;
  outputTokens?: number;
  firstTokenMs?: number;
  detail: string;
  model: string;
  endpointId?: string;
};

type Endpoints = readonly z.input<typeof endpointSchema>[];

/** A language model at that address, or at those endpoints, without a database: `rows` is what it would have recorded. */
export function languageModelAt(baseUrl: string, settings: Record<string, string> = {}, endpoints: Endpoints = []) {
  const environment = readConfig({
    DATABASE_URL: 'postgres://localhost/none',
    REDIS_URL: 'redis://localhost',
    LLM_BASE_URL: baseUrl,
    LLM_MODEL: 'test-model',
    LLM_CACHE: '[]',
    NEXTAUTH_SECRET: 'x'.repeat(32),
    UPLOADTHING_TOKEN: 'x',
    ...settings,
  });
  const [first, ...others] = endpoints.map((one, index) => endpointSchema.parse({ id: `env-${index + 1}`, ...one }));
  const config = first
    ? { ...environment, model: { ...environment.model, endpoints: [first, ...others] as const } }
    : environment;
  const rows: RecordedCall[] = [];
  const db = {
    modelCall: { createMany: async ({ data }: { data: RecordedCall[] }) => rows.push(...data) },
    modelEndpoint: { findMany: async () => [] },
  };
  const app = {
    config,
    log: createLog({ level: 'silent', part: 'test' }),
    clock: { now: () => new Date() },
    ids: { next: () => crypto.randomUUID(), derive: () => crypto.randomUUID() },
    // The rows are what these tests read; the real tables are written in llm/*.stack.test.ts.
    db: db as unknown as AppContext['db'],
  };
  return { model: createLanguageModel(app), rows };
}
