import type { z } from 'zod';
import type { checkEndpointInput } from '@/contracts/inputs/models';
import { endpointSchema } from '@/contracts/model-endpoint';
import type { ConnectionView } from '@/contracts/views/models';
import type { AppContext } from '@/server/platform/app-context';
import { checkEndpoint } from '@/server/platform/llm/check-endpoint';
import { openKey } from '@/server/platform/llm/endpoints/seal-key';

type App = Pick<AppContext, 'db' | 'config'>;

/** Whether a server is there, and which models it has. A key that is not given is that of the endpoint `id`, for its own host only. */
export async function checkConnection(app: App, input: z.output<typeof checkEndpointInput>): Promise<ConnectionView> {
  const { id, baseUrl, model } = input;
  const apiKey = input.apiKey ?? (id ? await keyOf(app, id, baseUrl) : '');
  return checkEndpoint({ baseUrl, apiKey, model }, app.config.model.limits);
}

async function keyOf({ db, config }: App, id: string, baseUrl: string): Promise<string> {
  const isItsHost = (known: string) => new URL(known).origin === new URL(baseUrl).origin;
  const given = config.model.endpoints.find((endpoint) => endpoint.id === id);
  if (given) return isItsHost(given.baseUrl) ? given.apiKey : '';
  const row = await db.modelEndpoint.findFirst({ where: { id } }).catch(() => null);
  if (!row) return '';
  const known = endpointSchema.shape.baseUrl.parse(Object(row.settings).baseUrl);
  return isItsHost(known) ? openKey(config.auth.secret, id, row.sealedKey) : '';
}
