import { checkEndpoint } from './check-endpoint';
import type { LanguageModel } from './language-model';
import type { EndpointConfig } from './model-config';

/** There when one of them is: the others' questions go to it. Otherwise the sentence of the first. */
export async function checkEndpoints(endpoints: readonly EndpointConfig[]): ReturnType<LanguageModel['check']> {
  const answers = await Promise.all(endpoints.map(checkEndpoint));
  const models = answers.flatMap((answer) => (answer.ok ? answer.models : []));
  const wrong = answers.find((answer) => !answer.ok);
  if (wrong && !answers.some((answer) => answer.ok)) return wrong;
  return { ok: true, models: [...new Set(models)] };
}
