import { z } from 'zod';
import { jsonIn } from './json-in-text';
import { withoutThoughts } from './without-thoughts';

export type Reading<T> = { ok: true; value: T } | { ok: false; problem: string };

const longestProblem = 500;

/**
 * The object in a model's text: bare, within prose, thoughts or fences, slightly broken, or with its closing brackets missing; of several
 * the first that fits. Never one cut within a word, nor (`wasCut`: the model ran out of tokens) within a number: 12 must not become 1.
 */
export async function readObject<T>(text: string, schema: z.ZodType<T>, wasCut = false): Promise<Reading<T>> {
  let problem = 'no JSON value was found';
  let longest = 0;
  for (const found of await jsonIn(withoutThoughts(text), wasCut)) {
    const parsed = found.problem === null ? schema.safeParse(found.value) : null;
    if (parsed?.success) return { ok: true, value: parsed.data };
    if (found.length <= longest) continue;
    longest = found.length;
    problem = found.problem ?? (parsed ? z.prettifyError(parsed.error) : problem);
  }
  return { ok: false, problem: problem.slice(0, longestProblem) };
}
