import { z } from 'zod';
import type { ConnectionProblem, ConnectionView } from '@/contracts/views/models';
import type { ModelLimits } from './limits';
import type { EndpointConfig } from './model-config';

const modelList = z.object({ data: z.array(z.object({ id: z.string() })) });
const mostModels = 500;

type Asked = Pick<EndpointConfig, 'baseUrl' | 'apiKey' | 'model'>;

const no = (problem: ConnectionProblem, status: number | null = null, models: string[] = []): ConnectionView => ({
  ok: false,
  problem,
  models,
  status,
});

/** GET /models: whether the server is there, takes the key, speaks the protocol and has the model (`''`: any). Never throws. */
export async function checkEndpoint(config: Asked, { checkMs }: Pick<ModelLimits, 'checkMs'>): Promise<ConnectionView> {
  try {
    const response = await fetch(`${config.baseUrl.replace(/\/+$/, '')}/models`, {
      headers: config.apiKey ? { authorization: `Bearer ${config.apiKey}` } : {},
      signal: AbortSignal.timeout(checkMs),
      redirect: 'error',
    });
    const { status } = response;
    if (status === 401 || status === 403) return no('key-refused', status);
    if (status >= 500) return no('server-fault', status);
    const list = modelList.safeParse(await response.json().catch(() => null));
    if (!response.ok || !list.success) return no('not-openai', status);
    const models = list.data.data.slice(0, mostModels).map(({ id }) => id);
    const isThere = config.model === '' || models.includes(config.model);
    return isThere ? { ok: true, models } : no('model-missing', status, models);
  } catch (error) {
    return no(problemOf(error));
  }
}

function problemOf(error: unknown): ConnectionProblem {
  if (error instanceof DOMException && error.name === 'TimeoutError') return 'no-answer';
  const code = codeOf(error);
  if (code === 'ECONNREFUSED') return 'nobody-listens';
  return code === 'ENOTFOUND' || code === 'EAI_AGAIN' ? 'unknown-host' : 'not-reachable';
}

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return codeOf(error instanceof AggregateError ? error.errors[0] : error.cause);
}
