// One question, one row in model_calls. Bookkeeping never holds up an answer and never fails one.
import { createHash } from 'node:crypto';
import { shorten } from '@/lib/text';
import type { AppContext } from '../app-context';
import type { EndpointConfig } from '../env';
import type { Answer } from './ask-once';
import type { FailedOutcome } from './attempt-failure';
import type { ModelQuestion } from './language-model';

export type CallRecord = {
  attempted(endpoint: EndpointConfig): void;
  /** `cost`: millionths of the currency */
  answered(answer: Answer, cost: number): void;
  end(outcome: 'ok' | FailedOutcome, detail?: string): void;
};

export function startCallRecord(
  app: Pick<AppContext, 'db' | 'ids' | 'clock' | 'log' | 'config'>,
  question: ModelQuestion,
): CallRecord {
  const startedAt = performance.now();
  const createdAt = app.clock.now();
  let attempts = 0;
  let model = app.config.model.endpoints[0].model;
  let endpoint: string | undefined;
  let hasPrice = false;
  let costMicros = 0;
  let cachedTokens: number | undefined;
  let inputTokens: number | undefined;
  let outputTokens: number | undefined;
  let firstTokenMs: number | undefined;
  const sum = (known: number | undefined, more: number | undefined) => (more === undefined ? known : (known ?? 0) + more);

  return {
    attempted(asked) {
      attempts++;
      model = asked.model;
      endpoint = new URL(asked.baseUrl).host;
      hasPrice ||= asked.price !== null;
    },
    answered(answer, cost) {
      costMicros += cost;
      cachedTokens = sum(cachedTokens, answer.usage?.inputTokenDetails?.cacheReadTokens);
      inputTokens = sum(inputTokens, answer.usage?.inputTokens);
      outputTokens = sum(outputTokens, answer.usage?.outputTokens);
      firstTokenMs ??= answer.firstTokenMs;
    },
    end(outcome, detail = '') {
      const row = {
        id: app.ids.next(),
        purpose: question.purpose,
        worldId: question.worldId,
        characterId: question.characterId,
        personId: question.personId,
        endpoint,
        model,
        promptHash: createHash('sha256').update(question.instructions).update('\u001f').update(question.prompt).digest('hex'),
        inputTokens,
        outputTokens,
        cachedTokens,
        costMicros: hasPrice ? costMicros : undefined,
        firstTokenMs,
        totalMs: Math.round(performance.now() - startedAt),
        attempts: Math.max(1, attempts),
        outcome,
        detail: shorten(detail, 300),
        createdAt,
      };
      app.db.modelCall
        .create({ data: row })
        .catch((error: unknown) => app.log.warn({ err: error, purpose: row.purpose, outcome }, 'model call not recorded'));
    },
  };
}
