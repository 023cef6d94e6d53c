// What a call takes and answers, as JSON schema: as much of it as is read here; all of it is in the OpenAPI document.
import { z } from 'zod';

const number = z.number().optional();

type Field = {
  [key: string]: unknown;
  anyOf?: Field[] | undefined;
  items?: Field | undefined;
  properties?: { [name: string]: Field } | undefined;
} & z.output<typeof plain>;
const plain = z.looseObject({
  type: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  format: z.string().optional(),
  minimum: number,
  maximum: number,
  minLength: number,
  maxLength: number,
  default: z.unknown().optional(),
  required: z.array(z.string()).optional(),
  $ref: z.string().optional(),
});

export const fieldSchema: z.ZodType<Field> = z.lazy(() =>
  plain.extend({
    anyOf: z.array(fieldSchema).optional(),
    items: fieldSchema.optional(),
    properties: z.record(z.string(), fieldSchema).optional(),
  }),
);
export type FieldSchema = z.output<typeof fieldSchema>;

export const callInputSchema = z.looseObject({
  properties: z.record(z.string(), fieldSchema).optional(),
  required: z.array(z.string()).optional(),
});
export type CallInputSchema = z.output<typeof callInputSchema>;

/** What answers are made of, by its name. */
export type Shapes = { [name: string]: FieldSchema };

/** Values for what a call takes. */
export type CallExample = { [field: string]: string | number | boolean };
