// One question, one row in model_calls. Bookkeeping never holds up an answer and never fails one.
import { shorten } from '@/lib/text';
import type { AppContext } from '../app-context';
import type { EndpointConfig } from '../env';
import type { Answer } from './ask-once';
import type { FailedOutcome } from './attempt-failure';
import type { ModelQuestion } from './language-model';

export type CallRecord = {
  attempted(endpoint: EndpointConfig): void;
  answered(answer: Answer): void;
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
  let inputTokens: number | undefined;
  let outputTokens: number | undefined;
  let firstTokenMs: number | undefined;
  const sum = (known: number | undefined, more: number | undefined) => (more === undefined ? known : (known ?? 0) + more);

  return {
    attempted(endpoint) {
      attempts++;
      model = endpoint.model;
    },
    answered(answer) {
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
        model,
        inputTokens,
        outputTokens,
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
