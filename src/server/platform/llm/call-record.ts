// One question, one row in model_calls. Bookkeeping never holds up an answer and never fails one.
import { createHash } from 'node:crypto';
import { shorten } from '@/lib/text';
import type { AppContext } from '../app-context';
import type { Answer } from './ask-once';
import type { FailedOutcome } from './attempt-failure';
import type { CallLog } from './call-log';
import type { ModelQuestion } from './language-model';
import type { EndpointConfig } from './model-config';

export type CallRecord = {
  attempted(endpoint: EndpointConfig): void;
  /** `cost`: millionths of the currency */
  answered(answer: Answer, cost: number): void;
  /** the answer of a kept question, or of the scripted mind, at no cost */
  fromCache(text: string): void;
  stoodIn(text: string): void;
  end(outcome: 'ok' | FailedOutcome, detail?: string): void;
};

export function startCallRecord(
  app: Pick<AppContext, 'ids' | 'clock' | 'config'>,
  log: CallLog,
  question: ModelQuestion,
): CallRecord {
  const startedAt = performance.now();
  const createdAt = app.clock.now();
  let attempts = 0;
  let model = app.config.model.endpoints[0].model;
  let endpoint: string | undefined;
  let endpointId: string | undefined;
  const keys = new Set<string>();
  let source: 'model' | 'cache' | 'scripted' = 'model';
  let text: string | undefined;
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
      endpointId = asked.id;
      if (asked.apiKey) keys.add(asked.apiKey);
      hasPrice ||= asked.price !== null;
    },
    answered(answer, cost) {
      costMicros += cost;
      cachedTokens = sum(cachedTokens, answer.usage?.inputTokenDetails?.cacheReadTokens);
      inputTokens = sum(inputTokens, answer.usage?.inputTokens);
      outputTokens = sum(outputTokens, answer.usage?.outputTokens);
      firstTokenMs ??= answer.firstTokenMs;
      text = answer.text;
    },
    fromCache(kept) {
      source = 'cache';
      text = kept;
    },
    stoodIn(scripted) {
      source = 'scripted';
      model = 'scripted';
      text = scripted;
    },
    end(outcome, detail = '') {
      const row = {
        id: app.ids.next(),
        purpose: question.purpose,
        worldId: question.worldId,
        characterId: question.characterId,
        personId: question.personId,
        endpoint,
        endpointId,
        model,
        source,
        promptHash: createHash('sha256').update(question.instructions).update('\u001f').update(question.prompt).digest('hex'),
        inputTokens,
        outputTokens,
        cachedTokens,
        costMicros: hasPrice ? costMicros : undefined,
        firstTokenMs,
        totalMs: Math.round(performance.now() - startedAt),
        attempts,
        outcome,
        // some servers say in their refusal which key they refused
        detail: shorten(storable([...keys].reduce((text, key) => text.replaceAll(key, '…'), detail)), 300),
        createdAt,
      };
      log.add(row, app.config.model.keepsPrompts ? wordsOf({ callId: row.id, question, text, createdAt }) : undefined);
    },
  };
}

/** Postgres takes no U+0000, which a model may well write. */
const storable = (text: string) => text.replaceAll('\u0000', '');

function wordsOf({ callId, question, text, createdAt }: Words) {
  const { instructions, prompt } = question;
  const answer = text === undefined ? undefined : storable(text);
  return { callId, instructions: storable(instructions), prompt: storable(prompt), answer, createdAt };
}

type Words = { callId: string; question: ModelQuestion; text: string | undefined; createdAt: Date };
