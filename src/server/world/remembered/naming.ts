/** Shorter names are words of their own too often. */
const shortestName = 2;

const isLatin = (name: string) => /^[\p{Script=Latin}\p{N}\p{M}_.' -]+$/u.test(name);

/** Whether the text speaks of somebody of this name. */
export function names(text: string, name: string): boolean {
  if (name.trim().length < shortestName) return false;
  if (!isLatin(name)) return text.includes(name);
  const literal = name.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'iu').test(text);
}

/** The text without the sentences that speak of somebody of this name; lines stay lines. Empty when nothing is left. */
export function withoutNaming(text: string, name: string): string {
  return text
    .split('\n')
    .map((line) =>
      (line.match(/[^.!?。！？]+(?:[.!?。！？]+["'”’」』]*\s*|$)/gu) ?? [])
        .filter((part) => !names(part, name))
        .join('')
        .trim(),
    )
    .filter((line) => line !== '')
    .join('\n');
}
