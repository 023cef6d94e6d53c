import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { lexicalVector } from '@/lib/lexical-vector';
import { readBody } from './read-body';
import { sendError, sendJson } from './reply';
import { countTokens } from './tokens';

const asked = z.object({ model: z.string().min(1), input: z.union([z.string(), z.array(z.string()).max(2048)]) });

/** The part of OpenAI's embeddings that this server speaks: vectors by words and letters. */
export async function replyEmbeddings(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readBody(request, 4_000_000);
  const parsed = asked.safeParse(parseJson(body ?? ''));
  if (!parsed.success) return sendError(response, 400, { message: 'Send JSON {model, input}.', type: 'invalid_request_error' });
  const { model, input } = parsed.data;
  const texts = typeof input === 'string' ? [input] : input;
  const tokens = texts.reduce((sum, text) => sum + countTokens(text), 0);
  const data = texts.map((text, index) => ({ object: 'embedding', index, embedding: lexicalVector(text) }));
  sendJson(response, 200, { object: 'list', model, data, usage: { prompt_tokens: tokens, total_tokens: tokens } });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
