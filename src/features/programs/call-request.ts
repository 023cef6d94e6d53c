import type { FieldSchema } from '@/contracts/views/programs';
import type { DocumentedCall } from './documented-call';

export type TriedCall = Pick<DocumentedCall, 'path' | 'method' | 'input'>;

/** What was typed, by field. */
export type Typed = { readonly [field: string]: string };

function mayBeText({ type, enum: values, anyOf = [] }: FieldSchema): boolean {
  return type === 'string' || values?.some((value) => typeof value === 'string') === true || anyOf.some(mayBeText);
}

/** What is no JSON goes as it was typed: the answer says what is wrong with it. */
function sentValue(schema: FieldSchema, text: string): unknown {
  if (mayBeText(schema)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The request of a call for `fetch`, without cookies: the token alone counts. Empty fields are left out, but a text that the call needs. */
export function callRequest({ path, method, input }: TriedCall, { token, typed }: { token: string; typed: Typed }) {
  const filled = Object.entries(input?.properties ?? {}).flatMap(([name, schema]) => {
    const text = typed[name] ?? '';
    const isLeftOut = text === '' && !(input?.required?.includes(name) && mayBeText(schema));
    return isLeftOut ? [] : [{ name, schema, text }];
  });
  const query = new URLSearchParams(method === 'GET' ? filled.map(({ name, text }) => [name, text]) : []).toString();
  const body = Object.fromEntries(filled.map(({ name, schema, text }) => [name, sentValue(schema, text)]));
  return {
    address: `/api/v1/${path}${query === '' ? '' : `?${query}`}`,
    init: {
      ...{ method, credentials: 'omit', cache: 'no-store' },
      headers: {
        ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
        ...(method === 'POST' ? { 'content-type': 'application/json' } : {}),
      },
      ...(method === 'POST' ? { body: JSON.stringify(body) } : {}),
    } satisfies RequestInit,
  };
}
