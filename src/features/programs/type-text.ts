import type { FieldSchema } from '@/contracts/views/programs';

/** What a field takes, in the words of JSON schema: `integer 1…50 = 20`, `"person" | "character" | null`. */
export function typeText(schema: FieldSchema): string {
  const { default: usual } = schema;
  return usual === undefined ? kindOf(schema) : `${kindOf(schema)} = ${JSON.stringify(usual)}`;
}

function kindOf(schema: FieldSchema): string {
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.anyOf) return schema.anyOf.map(kindOf).join(' | ');
  if (Array.isArray(schema.type)) return nullLast(schema.type).join(' | ');
  if (schema.type === 'array') return `${kindOf(schema.items ?? {})}[]`;
  const range = rangeOf(schema.minimum ?? schema.minLength, schema.maximum ?? schema.maxLength);
  return [schema.format ?? (typeof schema.type === 'string' ? schema.type : 'any'), range]
    .filter((part) => part !== '')
    .join(' ');
}

/** The ends of JavaScript's whole numbers say nothing. */
function rangeOf(from: number | undefined, to: number | undefined): string {
  const end = to === undefined || to >= Number.MAX_SAFE_INTEGER ? '' : String(to);
  const start = from === undefined || from <= Number.MIN_SAFE_INTEGER ? '' : String(from);
  return start === '' && end === '' ? '' : `${start}…${end}`;
}

const nullLast = (types: readonly unknown[]) => [
  ...types.filter((type) => type !== 'null'),
  ...types.filter((type) => type === 'null'),
];
