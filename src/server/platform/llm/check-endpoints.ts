import type { ConnectionProblem } from '@/contracts/views/models';
import { checkEndpoint } from './check-endpoint';
import type { LanguageModel } from './language-model';
import type { ModelLimits } from './limits';
import type { EndpointConfig } from './model-config';

/** There when one of them is: the others' questions go to it. Otherwise the sentence of the first. */
export async function checkEndpoints(
  endpoints: readonly EndpointConfig[],
  limits: Pick<ModelLimits, 'checkMs'>,
): ReturnType<LanguageModel['check']> {
  const answers = await Promise.all(
    endpoints.map(async (endpoint) => ({ endpoint, answer: await checkEndpoint(endpoint, limits) })),
  );
  const there = answers.flatMap(({ answer }) => (answer.ok ? [answer] : []));
  const [first] = answers;
  if (first && !first.answer.ok && there.length === 0) {
    const { problem, models } = first.answer;
    return { ok: false, sentence: sentences[problem](first.endpoint, models) };
  }
  return { ok: true, models: [...new Set(there.flatMap(({ models }) => models))] };
}

type Sentence = (endpoint: EndpointConfig, models: readonly string[]) => string;

/** For logs and `npm run doctor`: begins with the address and says where to look. */
const sentences = {
  'nobody-listens': ({ baseUrl }) => `${baseUrl} (LLM_BASE_URL): nothing listens there.`,
  'unknown-host': ({ baseUrl }) => `${baseUrl} (LLM_BASE_URL): a host of that name is not known.`,
  'no-answer': ({ baseUrl }) => `${baseUrl} did not answer in time.`,
  'not-reachable': ({ baseUrl }) => `${baseUrl} cannot be reached.`,
  'key-refused': ({ baseUrl }) => `${baseUrl} refused the key in LLM_API_KEY.`,
  'not-openai': ({ baseUrl }) => `${baseUrl}/models is not an OpenAI-compatible API; LLM_BASE_URL usually ends in /v1.`,
  'server-fault': ({ baseUrl }) => `${baseUrl} answers with an error: the model server has a fault of its own.`,
  'model-missing': ({ baseUrl, model }, models) =>
    `${baseUrl} does not offer the model ${model} (LLM_MODEL), only: ${models.slice(0, 10).join(', ') || 'none'}.`,
} satisfies Record<ConnectionProblem, Sentence>;
