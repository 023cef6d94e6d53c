import { Fragment, type ReactNode } from 'react';
import type { FieldSchema } from '@/contracts/views/programs';
import { typeText } from './type-text';

const indent = (depth: number) => '  '.repeat(depth);

/** The name that a schema refers to, as of `#/components/schemas/Post`. */
const nameIn = (reference: string) => reference.slice(reference.lastIndexOf('/') + 1);

export const anchorOf = (shape: string) => `shape-${shape}`;

type TypeShapeProps = { schema: FieldSchema; depth?: number };

/** A type as TypeScript writes it, over as many lines as it has fields; what has a name leads to where that is described. */
export function TypeShape({ schema, depth = 0 }: TypeShapeProps): ReactNode {
  if (schema.$ref) {
    const name = nameIn(schema.$ref);
    return (
      <a href={`#${anchorOf(name)}`} className="text-accent underline">
        {name}
      </a>
    );
  }
  if (schema.anyOf) return <OneOf schemas={schema.anyOf} depth={depth} />;
  if (schema.type === 'array') return <Many of={schema.items ?? {}} depth={depth} />;
  if (schema.properties) return <Fields schema={schema} depth={depth} />;
  return typeText(schema);
}

const OneOf = ({ schemas, depth }: { schemas: readonly FieldSchema[]; depth: number }) =>
  schemas.map((schema, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: what a type may be never changes its place
    <Fragment key={at}>
      {at > 0 && ' | '}
      <TypeShape schema={schema} depth={depth} />
    </Fragment>
  ));

function Many({ of, depth }: { of: FieldSchema; depth: number }) {
  const isSeveral = of.anyOf !== undefined || of.enum !== undefined || Array.isArray(of.type);
  return (
    <>
      {isSeveral && '('}
      <TypeShape schema={of} depth={depth} />
      {isSeveral ? ')[]' : '[]'}
    </>
  );
}

function Fields({ schema: { properties = {}, required = [] }, depth }: Required<TypeShapeProps>) {
  return (
    <>
      {'{\n'}
      {Object.entries(properties).map(([name, field]) => (
        <Fragment key={name}>
          {`${indent(depth + 1)}${name}${required.includes(name) ? '' : '?'}: `}
          <TypeShape schema={field} depth={depth + 1} />
          {'\n'}
        </Fragment>
      ))}
      {`${indent(depth)}}`}
    </>
  );
}
