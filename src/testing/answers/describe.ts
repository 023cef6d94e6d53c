// The types of what programs are answered, as JSON schemas: read from the sources by a TypeScript compiler, so that nothing is said twice.
import path from 'node:path';
import { buildGenerator, type Definition, getProgramFromFiles } from 'typescript-json-schema';
import { root } from '@/stack/paths';

export const answersFile = path.join(root, 'src/server/api/programs/answers.json');

type Answers = { calls: Record<string, unknown>; schemas: Record<string, unknown> };
type Schema = Record<string, unknown>;

const source = path.join(root, 'src/server/api/programs/program-answers.ts');
const compiler = {
  ...{ strict: true, exactOptionalPropertyTypes: true, skipLibCheck: true, noEmit: true, resolveJsonModule: true },
  ...{ module: 'esnext', moduleResolution: 'bundler', target: 'es2023', jsx: 'preserve' },
  ...{ lib: ['lib.esnext.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'], baseUrl: root, paths: { '@/*': ['src/*'] } },
};

const isSchema = (one: unknown): one is Schema => typeof one === 'object' && one !== null && !Array.isArray(one);
const reference = '#/definitions/';
const published = '#/components/schemas/';

const publishedName = (type: string) => type.replace(/View$/, '');

/** Types that are published by a name are referred to by it; whatever else the compiler named is written where it is used. */
function inlined(schema: unknown, { definitions, known }: { definitions: Schema; known: ReadonlySet<string> }): unknown {
  if (Array.isArray(schema)) return schema.map((one) => inlined(one, { definitions, known }));
  if (!isSchema(schema)) return schema;
  const { $ref, ...rest } = schema;
  const own = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, inlined(value, { definitions, known })]));
  if (typeof $ref !== 'string') return own;
  const type = $ref.slice(reference.length);
  if (known.has(publishedName(type))) return { $ref: `${published}${publishedName(type)}`, ...own };
  return { ...Object(inlined(definitions[type], { definitions, known })), ...own };
}

/** Two schemas of one shape are equal in this, whatever is said of them in words. */
function shapeOf(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(shapeOf);
  if (!isSchema(schema)) return schema;
  const entries = Object.entries(schema).filter(([key, value]) => key !== 'description' || typeof value !== 'string');
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => [key, shapeOf(value)]));
}

type Names = ReadonlyMap<string, string>;

/** Schemas that have a name are referred to by it; `isTop` writes out the schema itself. */
function named(schema: unknown, names: Names, isTop = false): unknown {
  if (Array.isArray(schema)) return schema.map((one) => named(one, names));
  if (!isSchema(schema)) return schema;
  const name = isTop ? undefined : names.get(JSON.stringify(shapeOf(schema)));
  const { description } = schema;
  if (name) return { $ref: `${published}${name}`, ...(typeof description === 'string' ? { description } : {}) };
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, named(value, names)]));
}

/** Takes about ten seconds of processor time. */
export function describeAnswers(): Answers {
  const program = getProgramFromFiles([source], compiler, root);
  const generator = buildGenerator(program, { required: true, noExtraProps: true, strictNullChecks: true, ignoreErrors: true });
  const partsOf = (type: string) => {
    const described: Definition | undefined = generator?.getSchemaForSymbol(type);
    if (!described?.properties) throw new Error(`No type ${type} in ${source}`);
    return { parts: Object.entries(described.properties), definitions: { ...described.definitions } };
  };
  const { parts, definitions } = partsOf('AnswerShapes');
  const known = new Set(parts.map(([name]) => name));
  const shapes = parts.map(([name, schema]): [string, unknown] => [
    name,
    inlined(definitions[`${name}View`] ?? schema, { definitions, known }),
  ]);
  const names: Names = new Map(shapes.map(([name, schema]) => [JSON.stringify(shapeOf(schema)), name]));
  const answers = partsOf('ProgramAnswers');
  return {
    calls: Object.fromEntries(
      answers.parts.map(([call, schema]) => [call, named(inlined(schema, { definitions: answers.definitions, known }), names)]),
    ),
    schemas: Object.fromEntries(shapes.map(([name, schema]) => [name, named(schema, names, true)])),
  };
}

export const written = (answers: Answers): string => `${JSON.stringify(answers, null, 1)}\n`;
