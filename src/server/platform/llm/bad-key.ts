// JSON.parse takes the last of two equal keys and keeps names that objects are built from: what the model meant would be luck.
const token = /"(?:[^"\\]|\\.)*"|[{}[\]:,]/gs;
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/** What is wrong with the keys of a JSON text: one that comes twice in an object, or one that no answer has. Null when nothing is. */
export function badKeyIn(json: string): string | null {
  const open: (Set<string> | null)[] = [];
  let last = '';
  for (const [part] of json.matchAll(token)) {
    if (part === '{') open.push(new Set());
    else if (part === '[') open.push(null);
    else if (part === '}' || part === ']') open.pop();
    else if (part === ':') {
      const key = decoded(last);
      if (forbidden.has(key)) return `the key ${key} is not allowed`;
      if (open.at(-1)?.has(key)) return `the key ${JSON.stringify(key.slice(0, 40))} comes twice in one object`;
      open.at(-1)?.add(key);
    }
    last = part;
  }
  return null;
}

function decoded(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch {
    return text;
  }
}
