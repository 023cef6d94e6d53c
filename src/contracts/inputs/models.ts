import { z } from 'zod';
import { endpointSchema } from '../model-endpoint';

/** A server as an operator fills it in. A key that is left out stays as it is, an empty one is removed. */
const fields = endpointSchema.omit({ id: true, apiKey: true }).extend({
  name: z.string().trim().min(1).max(80),
  isEnabled: z.boolean().default(true),
  apiKey: endpointSchema.shape.apiKey.unwrap().optional(),
});
const id = z.uuid();

export const addEndpointInput = fields;
export const editEndpointInput = fields.extend({ id });
export const removeEndpointInput = z.object({ id });
/** With an `id` and no key, that endpoint's own is used. */
export const checkEndpointInput = z.object({
  id: z.string().max(40).optional(),
  baseUrl: endpointSchema.shape.baseUrl,
  apiKey: endpointSchema.shape.apiKey.unwrap().optional(),
  model: z.string().trim().max(120).default(''),
});
