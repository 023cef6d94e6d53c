import { z } from 'zod';
import type { LanguageModel } from './language-model';
import type { EndpointConfig } from './model-config';

const modelList = z.object({ data: z.array(z.object({ id: z.string() })) });
const timeoutMs = 3_000;

/** GET /models, and what is wrong in a sentence that begins with the address and says where to look. */
export async function checkEndpoint(config: EndpointConfig): ReturnType<LanguageModel['check']> {
  const base = config.baseUrl.replace(/\/+$/, '');
  const no = (sentence: string) => ({ ok: false as const, sentence });
  try {
    const response = await fetch(`${base}/models`, {
      headers: config.apiKey ? { authorization: `Bearer ${config.apiKey}` } : {},
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (response.status === 401 || response.status === 403) return no(`${base} refused the key in LLM_API_KEY.`);
    if (response.status >= 500)
      return no(`${base} answers with HTTP ${response.status}: the model server has a fault of its own.`);
    const list = modelList.safeParse(await response.json().catch(() => null));
    if (!response.ok || !list.success)
      return no(`${base}/models is not an OpenAI-compatible API (HTTP ${response.status}); LLM_BASE_URL usually ends in /v1.`);
    const models = list.data.data.map((model) => model.id);
    if (!models.includes(config.model))
      return no(
        `${base} does not offer the model ${config.model} (LLM_MODEL), only: ${models.slice(0, 10).join(', ') || 'none'}.`,
      );
    return { ok: true, models };
  } catch (error) {
    return no(sentenceFor(error, base));
  }
}

function sentenceFor(error: unknown, base: string): string {
  if (error instanceof DOMException && error.name === 'TimeoutError')
    return `${base} did not answer within ${timeoutMs / 1000} seconds.`;
  const code = codeOf(error);
  if (code === 'ECONNREFUSED') return `${base} (LLM_BASE_URL): nothing listens there.`;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return `${base} (LLM_BASE_URL): a host of that name is not known.`;
  return `${base} cannot be reached${code ? ` (${code})` : ''}.`;
}

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return codeOf(error instanceof AggregateError ? error.errors[0] : error.cause);
}
