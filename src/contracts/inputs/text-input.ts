import { z } from 'zod';
import { graphemeLength, isCleanText } from '@/lib/text';

/** Text that a person typed: trimmed, `min` to `max` characters, nothing that could break storage or disguise itself. */
export function textInput({ min, max }: { min: number; max: number }) {
  return z.string().trim().min(min).max(max).refine(isCleanText, { error: 'unclean-text' });
}

/** Code units that one character as people count them may take at most on average: families of emoji are below, towers of accents above. */
export const unitsPerGrapheme = 10;

/** The same with its length as people count it: an emoji is one, however it is stored. */
export function countedTextInput({ min, max }: { min: number; max: number }) {
  return textInput({ min, max: max * unitsPerGrapheme }).refine((text) => graphemeLength(text) <= max, { error: 'too-long' });
}
