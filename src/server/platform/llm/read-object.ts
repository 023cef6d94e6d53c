import { parsePartialJson } from 'ai';
import { z } from 'zod';

export type Reading<T> = { ok: true; value: T } | { ok: false; problem: string };

/**
 * The object in a model's text: bare, within prose or fences, or with its closing brackets missing. Never one cut within a
 * word, nor (`wasCut`: the model ran out of tokens) within a number: 12 must not become 1.
 */
export async function readObject<T>(text: string, schema: z.ZodType<T>, wasCut = false): Promise<Reading<T>> {
  let problem = 'no JSON value was found';
  for (const candidate of await candidatesIn(text, wasCut)) {
    const parsed = schema.safeParse(candidate);
    if (parsed.success) return { ok: true, value: parsed.data };
    problem = z.prettifyError(parsed.error).slice(0, 500);
  }
  return { ok: false, problem };
}

async function candidatesIn(text: string, wasCut: boolean): Promise<unknown[]> {
  const whole = parse(text.trim());
  if (whole !== undefined) return [whole];
  const start = text.search(/[{[]/);
  if (start < 0) return [];
  const within = balancedFrom(text, start);
  if (within.isWhole) {
    const value = parse(within.text);
    return value === undefined ? [] : [value];
  }
  // What ends inside a string may be half a sentence: repairing it would publish a partial.
  if (within.endsInString || (wasCut && /[-+.\dE]\s*$/i.test(within.text))) return [];
  const { value } = await parsePartialJson(within.text);
  return value === undefined ? [] : [value];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function balancedFrom(text: string, start: number): { text: string; isWhole: boolean; endsInString: boolean } {
  let depth = 0;
  let inString = false;
  for (let at = start; at < text.length; at++) {
    const char = text[at];
    if (inString) {
      if (char === '\\') at++;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === '{' || char === '[') depth++;
    else if ((char === '}' || char === ']') && --depth === 0)
      return { text: text.slice(start, at + 1), isWhole: true, endsInString: false };
  }
  return { text: text.slice(start), isWhole: false, endsInString: inString };
}
