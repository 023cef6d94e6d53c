// Finds JSON values in what a model wrote, and mends what small models break. Nothing is completed that may be half a sentence.
import { parsePartialJson } from 'ai';
import { jsonrepair } from 'jsonrepair';
import { badKeyIn } from './bad-key';

/** `problem`: why what was found is not read, in words for the model. */
export type Found = { value: unknown; length: number; problem: string | null };

// More openings than this are no answer with prose around it.
const mostOpenings = 40;

/**
 * The values in the text, in their order. `wasCut`: the model ran out of tokens, so a number at the end may lack digits.
 */
export async function jsonIn(text: string, wasCut: boolean): Promise<Found[]> {
  const whole = readJson(text.trim());
  if (whole) return [whole];
  const found: Found[] = [];
  let from = 0;
  for (let openings = 0; openings < mostOpenings; openings++) {
    const start = from + text.slice(from).search(/[{[]/);
    if (start < from) break;
    const within = balancedFrom(text, start);
    if (within.isWhole) {
      const value = readJson(within.text) ?? mended(within.text);
      if (value) found.push(value);
      from = start + within.text.length;
      continue;
    }
    // What ends inside a string may be half a sentence: repairing it would publish a partial.
    if (within.endsInString || (wasCut && /[-+.\dE]\s*$/i.test(within.text))) break;
    const { value } = await parsePartialJson(within.text);
    if (value !== undefined) {
      found.push({ value, length: within.text.length, problem: badKeyIn(within.text) });
      break;
    }
    from = start + 1;
  }
  return found;
}

function readJson(text: string): Found | null {
  try {
    return { value: JSON.parse(text), length: text.length, problem: badKeyIn(text) };
  } catch {
    return null;
  }
}

/** Trailing commas, comments, single or missing quotes, quotes within quotes, Python's constants. */
function mended(text: string): Found | null {
  try {
    return readJson(jsonrepair(text));
  } catch {
    return null;
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
