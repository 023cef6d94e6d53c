import type { Reading } from './read-object';
import { withoutThoughts } from './without-thoughts';

/** The words that were meant to be read, without the thoughts before them. `refusalOf`: why they may not be published, null when they may. */
export function readText(text: string, refusalOf: (text: string) => string | null = () => null): Reading<string> {
  const said = withoutThoughts(text).trim();
  const problem = said ? refusalOf(said) : 'it was empty';
  return problem === null ? { ok: true, value: said } : { ok: false, problem };
}
