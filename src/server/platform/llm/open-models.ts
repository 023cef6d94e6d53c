import { createOpenAI } from '@ai-sdk/openai';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import type { LanguageModelV4 } from '@ai-sdk/provider';
import { extractJsonMiddleware, extractReasoningMiddleware, wrapLanguageModel } from 'ai';
import { cappedFetch } from './capped-fetch';
import type { ModelLimits } from './limits';
import type { EndpointConfig } from './model-config';

type Adapter = (config: EndpointConfig, limited: typeof fetch) => LanguageModelV4;

/** What differs between kinds of server; each passes the conformance suite. */
const adapters = {
  'openai-compatible': ({ baseUrl, apiKey, model }, limited) =>
    createOpenAICompatible({
      name: 'kith',
      baseURL: trimmed(baseUrl),
      apiKey: apiKey || undefined,
      includeUsage: true,
      supportsStructuredOutputs: true,
      fetch: limited,
    })(model),
  // The older of its two protocols, which gateways in front of it speak as well.
  openai: ({ baseUrl, apiKey, model }, limited) =>
    createOpenAI({ baseURL: trimmed(baseUrl), apiKey: apiKey || 'none', fetch: limited }).chat(model),
} satisfies Record<EndpointConfig['kind'], Adapter>;

const trimmed = (baseUrl: string) => baseUrl.replace(/\/+$/, '');

/** The configured model twice: for text (thoughts removed) and for objects (fences removed as well). */
export function openModels(
  config: EndpointConfig,
  { answerBytes }: Pick<ModelLimits, 'answerBytes'>,
): { forText: LanguageModelV4; forObjects: LanguageModelV4 } {
  // The SDK prints advice on stdout, where the log's JSON lines go.
  globalThis.AI_SDK_LOG_WARNINGS = false;
  const model = adapters[config.kind](config, cappedFetch(answerBytes));
  const withoutThoughts = extractReasoningMiddleware({ tagName: 'think' });
  return {
    forText: wrapLanguageModel({ model, middleware: withoutThoughts }),
    forObjects: wrapLanguageModel({ model, middleware: [withoutThoughts, extractJsonMiddleware()] }),
  };
}
