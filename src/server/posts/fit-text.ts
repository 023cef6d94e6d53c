import { unitsPerGrapheme } from '@/contracts/inputs/text-input';
import { cleanText, shorten, shortenGraphemes } from '@/lib/text';

/**
 * Text as it may be stored: without what cannot be stored, within `max` characters as people count them, and never empty. People's text
 * was refused long before; a model's is mended instead, down to a wordless "…", since a commit of the whole town must not fail for one
 * character's text.
 */
export function fitText(text: string, { max }: { max: number }): string {
  return shortenGraphemes(shorten(cleanText(text), max * unitsPerGrapheme), max) || '…';
}
