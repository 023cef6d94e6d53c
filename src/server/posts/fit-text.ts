import { DomainError } from '@/lib/errors';
import { cleanText, shorten } from '@/lib/text';

/**
 * Text as it may be stored: without what cannot be stored and within `max`. People's text was refused long before; a model's text is
 * mended instead, since a whole commit of the town must not fail for one character. Throws `DomainError('bad-input')` when nothing is left.
 */
export function fitText(text: string, { max }: { max: number }): string {
  const fitting = shorten(cleanText(text), max);
  if (fitting === '') throw new DomainError('bad-input', 'Nothing is left of the text');
  return fitting;
}
