import { z } from 'zod';

const textPart = z.object({ type: z.literal('text'), text: z.string() });
const imagePart = z.object({ type: z.literal('image_url'), image_url: z.object({ url: z.string() }) });
type Part = z.infer<typeof textPart> | z.infer<typeof imagePart>;
const textOf = (parts: readonly Part[]) => parts.flatMap((part) => (part.type === 'text' ? part.text : [])).join('\n');
const imagesOf = (parts: readonly Part[]) => parts.flatMap((part) => (part.type === 'image_url' ? part.image_url.url : []));

/** Text and pictures of a message, apart. */
const message = z
  .object({
    role: z.enum(['system', 'developer', 'user', 'assistant', 'tool']),
    content: z.union([z.string(), z.array(z.discriminatedUnion('type', [textPart, imagePart])), z.null()]),
  })
  .transform(({ role, content }) => {
    const parts = typeof content === 'string' ? [{ type: 'text' as const, text: content }] : (content ?? []);
    return { role, content: textOf(parts), images: imagesOf(parts) };
  });

const responseFormat = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text') }),
  z.object({ type: z.literal('json_object') }),
  z.object({ type: z.literal('json_schema'), json_schema: z.object({ name: z.string(), schema: z.unknown().optional() }) }),
]);

/** The part of OpenAI's chat completion request that this server understands; what else is sent is ignored. */
export const completionRequest = z.object({
  model: z.string().min(1).max(200),
  messages: z.array(message).min(1),
  stream: z.boolean().nullish(),
  stream_options: z.object({ include_usage: z.boolean().optional() }).nullish(),
  response_format: responseFormat.nullish(),
  max_tokens: z.number().int().positive().nullish(),
  max_completion_tokens: z.number().int().positive().nullish(),
  seed: z.number().int().nullish(),
});
export type CompletionRequest = z.infer<typeof completionRequest>;

/** The schema that the answer has to fit: undefined when any text will do. */
export function wantedSchema({ response_format: format }: CompletionRequest): unknown {
  if (format?.type === 'json_schema') return format.json_schema.schema;
  return format?.type === 'json_object' ? { type: 'object' } : undefined;
}
