/**
 * Passes on what a person can read of JSON that is still being written: the string values, each on a line of its own. Keys, numbers and
 * punctuation stay away; text that is not JSON passes whole.
 */
export function readableParts(emit: (text: string) => void): (chunk: string) => void {
  let state: 'start' | 'plain' | 'outside' | 'string' | 'escape' = 'start';
  let isValue = false;
  return (chunk) => {
    let out = '';
    for (const char of chunk) {
      if (state === 'start') state = /\s/.test(char) ? 'start' : char === '{' || char === '[' ? 'outside' : 'plain';
      if (state === 'plain') out += char;
      else if (state === 'escape') {
        if (isValue) out += char === 'n' ? '\n' : char === 'u' ? '' : char;
        state = 'string';
      } else if (state === 'string') {
        if (char === '\\') state = 'escape';
        else if (char === '"') {
          state = 'outside';
          if (isValue) out += '\n';
          isValue = false;
        } else if (isValue) out += char;
      } else if (char === ':') isValue = true;
      else if (char === '"') state = 'string';
      else if (char === ',' || char === '{') isValue = false;
    }
    if (out) emit(out);
  };
}
