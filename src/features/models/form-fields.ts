import type { z } from 'zod';
import { addEndpointInput } from '@/contracts/inputs/models';
import type { EndpointView } from '@/contracts/views/models';

/** A server as its form holds it: what is typed is text. */
export type EndpointForm = {
  name: string;
  kind: 'openai-compatible' | 'openai';
  baseUrl: string;
  /** empty: as it is */
  apiKey: string;
  model: string;
  /** names of further models, one a line */
  models: string;
  /** names, with commas between; empty: all */
  purposes: string;
  concurrency: string;
  weight: string;
  requestsPerMinute: string;
  tokensPerMinute: string;
  priceIn: string;
  priceOut: string;
  isReserve: boolean;
  isEnabled: boolean;
};
export type EndpointFields = z.input<typeof addEndpointInput>;
type Settings = EndpointView['settings'];

export const emptyForm: EndpointForm = {
  name: '',
  kind: 'openai-compatible',
  baseUrl: '',
  apiKey: '',
  model: '',
  models: '',
  purposes: '',
  concurrency: '8',
  weight: '1',
  requestsPerMinute: '',
  tokensPerMinute: '',
  priceIn: '',
  priceOut: '',
  isReserve: false,
  isEnabled: true,
};

const textOf = (value: number | null | undefined) => (value === null || value === undefined ? '' : String(value));

export function formOf({ name, isEnabled, settings }: EndpointView): EndpointForm {
  const { kind, baseUrl, model, models, purposes, concurrency, weight, price, isReserve } = settings;
  return {
    name,
    kind,
    baseUrl,
    apiKey: '',
    model,
    models: models.map((one) => one.model).join('\n'),
    purposes: purposes?.join(', ') ?? '',
    concurrency: String(concurrency),
    weight: String(weight),
    requestsPerMinute: textOf(settings.requestsPerMinute),
    tokensPerMinute: textOf(settings.tokensPerMinute),
    priceIn: textOf(price?.input),
    priceOut: textOf(price?.output),
    isReserve,
    isEnabled,
  };
}

/**
 * What the form says, or which of its fields is wrong. Further models keep what is known of them (`before`: price, purposes), which
 * this form does not show.
 */
export function fieldsOf(
  form: EndpointForm,
  before: Settings['models'] = [],
): { ok: true; fields: EndpointFields } | { ok: false; wrong: ReadonlySet<keyof EndpointForm> } {
  const { apiKey, priceIn, priceOut, requestsPerMinute, tokensPerMinute, ...rest } = form;
  const price = { input: Number(priceIn), output: Number(priceOut) };
  const purposes = partsOf(form.purposes, /[,，\n]/);
  const fields = {
    ...rest,
    baseUrl: form.baseUrl.trim(),
    ...(apiKey ? { apiKey } : {}),
    models: partsOf(form.models, '\n').map((model) => before.find((known) => known.model === model) ?? { model }),
    purposes: purposes.length > 0 ? purposes : null,
    concurrency: Number(form.concurrency),
    weight: Number(form.weight),
    requestsPerMinute: requestsPerMinute ? Number(requestsPerMinute) : null,
    tokensPerMinute: tokensPerMinute ? Number(tokensPerMinute) : null,
    price: priceIn || priceOut ? price : null,
  };
  const parsed = addEndpointInput.safeParse(fields);
  if (parsed.success) return { ok: true, fields };
  return { ok: false, wrong: new Set(parsed.error.issues.map(({ path }) => fieldAt(path))) };
}

const partsOf = (text: string, between: string | RegExp) =>
  text
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '');

function fieldAt([first, second]: readonly PropertyKey[]): keyof EndpointForm {
  if (first === 'price') return second === 'output' ? 'priceOut' : 'priceIn';
  const name = Object.keys(emptyForm).find((key) => key === first);
  // Every other path of the schema is a field of the form by name.
  return (name ?? 'name') as keyof EndpointForm;
}
