import type { z } from 'zod';
import type { addEndpointInput, editEndpointInput } from '@/contracts/inputs/models';
import { endpointSchema } from '@/contracts/model-endpoint';
import { DomainError } from '@/lib/errors';
import type { AppContext } from '@/server/platform/app-context';
import { sealKey } from '@/server/platform/llm/endpoints/seal-key';

type App = Pick<AppContext, 'db' | 'ids' | 'clock' | 'config' | 'log'>;
type Fields = z.output<typeof addEndpointInput>;

/** Every process asks it within seconds. `byId`: the operator, for the log. */
export async function addEndpoint(app: App, byId: string, { name, isEnabled, apiKey = '', ...settings }: Fields): Promise<void> {
  const id = app.ids.next();
  const now = app.clock.now();
  const sealedKey = sealKey(app.config.auth.secret, id, apiKey);
  await app.db.modelEndpoint.create({ data: { id, name, isEnabled, settings, sealedKey, createdAt: now, updatedAt: now } });
  app.log.info({ byId, endpointId: id, name, baseUrl: settings.baseUrl, model: settings.model }, 'a model endpoint was added');
}

/**
 * All of it anew; its key only when one is given. An address on another host loses the old key: a key goes only to where it was
 * given for. Throws `endpoint-not-found`.
 */
export async function editEndpoint(app: App, byId: string, input: z.output<typeof editEndpointInput>): Promise<void> {
  const { id, name, isEnabled, apiKey, ...settings } = input;
  const known = await app.db.modelEndpoint.findUnique({ where: { id }, select: { settings: true } });
  if (!known) throw missing(id);
  const isMoved = originOf(endpointSchema.parse(known.settings).baseUrl) !== originOf(settings.baseUrl);
  const key = apiKey ?? (isMoved ? '' : undefined);
  const { count } = await app.db.modelEndpoint.updateMany({
    where: { id },
    data: {
      name,
      isEnabled,
      settings,
      updatedAt: app.clock.now(),
      ...(key !== undefined ? { sealedKey: sealKey(app.config.auth.secret, id, key) } : {}),
    },
  });
  if (count === 0) throw missing(id);
  app.log.info({ byId, endpointId: id, name, baseUrl: settings.baseUrl, isEnabled }, 'a model endpoint was changed');
}

const originOf = (address: string) => new URL(address).origin;

/** Throws `endpoint-not-found`. */
export async function removeEndpoint(app: App, byId: string, id: string): Promise<void> {
  const { count } = await app.db.modelEndpoint.deleteMany({ where: { id } });
  if (count === 0) throw missing(id);
  app.log.info({ byId, endpointId: id }, 'a model endpoint was removed');
}

const missing = (id: string) => new DomainError('endpoint-not-found', `No endpoint ${id}`);
