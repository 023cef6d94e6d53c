import type { CallInputSchema, FieldSchema } from '@/contracts/views/programs';
import { DomainError } from '@/lib/errors';
import type { Call } from './calls';

/** Bytes of a body, at most: the longest post many times over. */
const mostBytes = 256 * 1024;

const bad = (why: string) => new DomainError('bad-input', why);

/** What a program sends: of a GET the query, each value by the type that the schema gives it; of a POST a JSON body. Throws `bad-input`. */
export async function readInput(request: Request, call: Call): Promise<unknown> {
  if (call.method === 'GET') return fromQuery(new URL(request.url).searchParams, call.input);
  if (call.input === null) return undefined;
  const type = request.headers.get('content-type') ?? '';
  if (!type.startsWith('application/json')) throw bad('A body of application/json is needed');
  return parsed(await bodyOf(request));
}

async function bodyOf(request: Request): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > mostBytes) throw bad('The body is too long');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw bad('The body is not JSON');
  }
}

function fromQuery(query: URLSearchParams, schema: CallInputSchema | null): unknown {
  if (schema === null) return undefined;
  const types = new Map(Object.entries(schema.properties ?? {}).map(([name, field]) => [name, typesOf(field)]));
  return Object.fromEntries([...query].map(([name, value]) => [name, typed(value, types.get(name) ?? [])]));
}

function typesOf({ type, enum: values, anyOf = [] }: FieldSchema): readonly unknown[] {
  if (type !== undefined) return [type];
  return values ? ['string'] : anyOf.flatMap(typesOf);
}

function typed(value: string, types: readonly unknown[]): unknown {
  if (types.includes('string') || types.length === 0) return value;
  if (types.includes('boolean')) return value === 'true' ? true : value === 'false' ? false : value;
  return value.trim() === '' ? value : Number(value);
}
