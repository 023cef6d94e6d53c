import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import type { LanguageModelV4 } from '@ai-sdk/provider';
import { extractJsonMiddleware, extractReasoningMiddleware, wrapLanguageModel } from 'ai';
import type { EndpointConfig } from '../env';
import { cappedFetch } from './capped-fetch';

const maxAnswerBytes = 256 * 1024;

/** The configured model twice: for text (thoughts removed) and for objects (fences removed as well). */
export function openModels(config: EndpointConfig): { forText: LanguageModelV4; forObjects: LanguageModelV4 } {
  // The SDK prints advice on stdout, where the log's JSON lines go.
  globalThis.AI_SDK_LOG_WARNINGS = false;
  const provider = createOpenAICompatible({
    name: 'kith',
    baseURL: config.baseUrl.replace(/\/+$/, ''),
    apiKey: config.apiKey || undefined,
    includeUsage: true,
    supportsStructuredOutputs: true,
    fetch: cappedFetch(maxAnswerBytes),
  });
  const withoutThoughts = extractReasoningMiddleware({ tagName: 'think' });
  const model = provider(config.model);
  return {
    forText: wrapLanguageModel({ model, middleware: withoutThoughts }),
    forObjects: wrapLanguageModel({ model, middleware: [withoutThoughts, extractJsonMiddleware()] }),
  };
}
