import { z } from 'zod';
import { isCleanText } from '@/lib/text';

/** Text that a person typed: trimmed, `min` to `max` characters, nothing that could break storage or disguise itself. */
export function textInput({ min, max }: { min: number; max: number }) {
  return z.string().trim().min(min).max(max).refine(isCleanText, { error: 'unclean-text' });
}
