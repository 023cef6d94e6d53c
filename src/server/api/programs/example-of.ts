import type { CallExample, CallInputSchema, FieldSchema } from '@/contracts/views/programs';

/** Of fields whose kind alone says too little. */
const known: Readonly<Record<string, string>> = {
  username: 'xiaohong',
  query: 'rain',
  prefix: 'ra',
  text: 'Hello from a program',
  clientId: 'my-program-0001',
};

const someId = '01990000-0000-7000-8000-000000000000';

function exampleValue(name: string, { format, type, minimum = 1 }: FieldSchema): CallExample[string] {
  if (format === 'uuid') return someId;
  if (type === 'boolean') return true;
  return type === 'integer' ? minimum : (known[name] ?? name);
}

/** What a call needs, with values that it would take; of a list a short page. */
export function exampleOf(input: CallInputSchema | null): CallExample {
  const fields = Object.entries(input?.properties ?? {});
  const needed = fields
    .filter(([name]) => input?.required?.includes(name))
    .map(([name, field]) => [name, exampleValue(name, field)]);
  return { ...Object.fromEntries(needed), ...(input?.properties?.limit ? { limit: 5 } : {}) };
}
