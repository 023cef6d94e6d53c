import { shorten } from '@/lib/text';
import { memory } from '../constants';

/**
 * The important memory with one sentence more, at most 1,000 characters (predecessor: an append respects the limit). Its first line says
 * who one is and stays; of what was added, the oldest gives way.
 */
export function withAddition(text: string, addition: string): string {
  const [first = '', ...added] = text.split('\n').filter((line) => line !== '');
  const lines = added.filter((line) => line !== addition);
  if (first !== addition) lines.push(addition);
  const whole = () => [first, ...lines].filter((line) => line !== '').join('\n');
  while (lines.length > 1 && whole().length > memory.importantLength) lines.shift();
  return shorten(whole(), memory.importantLength);
}
