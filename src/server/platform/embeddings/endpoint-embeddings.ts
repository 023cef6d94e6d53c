import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { embedMany } from 'ai';
import { DomainError } from '@/lib/errors';
import { normalised } from '@/lib/lexical-vector';
import { cappedFetch } from '../llm/capped-fetch';
import type { Embeddings } from './embeddings';

export type EmbeddingEndpoint = { baseUrl: string; apiKey: string; model: string; timeoutMs: number };

/** A hundred vectors of 4,096 numbers in a request, twice over; and vectors kept, some ten megabytes. */
const limits = { answerBytes: 16 * 1024 * 1024, kept: 2000, atOnce: 96 };

/** From an OpenAI-compatible server's `/embeddings`. A text that was asked for lately is not asked for again. */
export function endpointEmbeddings({ baseUrl, apiKey, model, timeoutMs }: EmbeddingEndpoint): Embeddings {
  const provider = createOpenAICompatible({
    name: 'kith',
    baseURL: baseUrl.replace(/\/+$/, ''),
    apiKey: apiKey || undefined,
    fetch: cappedFetch(limits.answerBytes),
  });
  const embedder = provider.embeddingModel(model);
  const kept = new Map<string, number[]>();

  async function ask(values: string[], signal: AbortSignal | undefined): Promise<[string, number[]][]> {
    const ending = AbortSignal.any([AbortSignal.timeout(timeoutMs), ...(signal ? [signal] : [])]);
    const { embeddings } = await embedMany({ model: embedder, values, maxRetries: 0, abortSignal: ending });
    if (embeddings.length !== values.length || !areVectors(embeddings)) throw new Error('its vectors do not fit the texts');
    return values.map((value, i) => [value, normalised(embeddings[i] ?? [])]);
  }

  async function askAll(texts: string[], signal: AbortSignal | undefined): Promise<[string, number[]][]> {
    const asked: [string, number[]][] = [];
    try {
      for (let i = 0; i < texts.length; i += limits.atOnce) asked.push(...(await ask(texts.slice(i, i + limits.atOnce), signal)));
    } catch (error) {
      signal?.throwIfAborted();
      throw new DomainError('model-unavailable', `${new URL(baseUrl).host} gave no embeddings`, { cause: error });
    }
    return asked;
  }

  return {
    async embed(texts, signal) {
      signal?.throwIfAborted();
      const known = texts.flatMap((text): [string, number[]][] => {
        const vector = kept.get(text);
        return vector ? [[text, vector]] : [];
      });
      // Some servers refuse empty texts; what says nothing needs no server.
      const missing = [...new Set(texts)].filter((text) => text.trim() !== '' && !kept.has(text));
      const asked = await askAll(missing, signal);
      for (const [text, vector] of asked) keep(kept, text, vector);
      const found = new Map([...known, ...asked]);
      const [first] = found.values();
      const nothing = new Array<number>(first?.length ?? 1).fill(0);
      return texts.map((text) => found.get(text) ?? nothing);
    },
  };
}

/** All of one length, and finite numbers only. */
function areVectors(vectors: readonly (readonly number[])[]): boolean {
  const length = vectors[0]?.length ?? 0;
  return length > 0 && vectors.every((vector) => vector.length === length && vector.every(Number.isFinite));
}

/** The oldest goes first. */
function keep(kept: Map<string, number[]>, text: string, vector: number[]): void {
  kept.set(text, vector);
  const [oldest] = kept.keys();
  if (kept.size > limits.kept && oldest !== undefined) kept.delete(oldest);
}
