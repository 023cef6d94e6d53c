// One name, one colour, everywhere and for ever: nothing is stored. White reads on each of these (at least 4.5).
const colours = [
  '#9a3b1c',
  '#8a4b08',
  '#6b5a12',
  '#4c6420',
  '#256b3f',
  '#17695f',
  '#1d6280',
  '#2f559b',
  '#574aa3',
  '#7a3f96',
  '#963a74',
  '#a03450',
] as const;

/** FNV-1a over the code points */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) {
    value ^= character.codePointAt(0) ?? 0;
    value = Math.imul(value, 0x01000193);
  }
  return value >>> 0;
}

export function colourOf(username: string): string {
  return colours[hash(username.toLowerCase()) % colours.length] ?? colours[0];
}

/** The first Han character, else the first letters of the first two words, else the first letter. */
export function initialsOf(name: string): string {
  const han = name.match(/\p{Script=Han}/u)?.[0];
  if (han) return han;
  const letters = name
    .split(/[\s._-]+/u)
    .map((word) => word.match(/[\p{L}\p{N}]/u)?.[0] ?? '')
    .join('');
  return ([...letters].slice(0, 2).join('') || '?').toUpperCase();
}
