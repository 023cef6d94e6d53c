// One table of what keys do; the help prints it, the listener obeys it.

export const shortcutGroups = [
  {
    name: 'posts',
    shortcuts: [
      { name: 'next', keys: ['j'] },
      { name: 'previous', keys: ['k'] },
      { name: 'open', keys: ['o'] },
      { name: 'like', keys: ['l'] },
      { name: 'reply', keys: ['r'] },
      { name: 'bookmark', keys: ['b'] },
      { name: 'write', keys: ['n'] },
    ],
  },
  {
    name: 'ways',
    shortcuts: [
      { name: 'home', keys: ['g', 'h'] },
      { name: 'town', keys: ['g', 't'] },
      { name: 'messages', keys: ['g', 'm'] },
      { name: 'notifications', keys: ['g', 'n'] },
      { name: 'search', keys: ['/'] },
      { name: 'help', keys: ['?'] },
    ],
  },
] as const;

export type Shortcut = (typeof shortcutGroups)[number]['shortcuts'][number]['name'];

const all: readonly { name: Shortcut; keys: readonly string[] }[] = shortcutGroups.flatMap((group) => [...group.shortcuts]);

/** What the key means after `pending`, the keys before it: a shortcut, the beginning of one, or nothing. */
export function matchShortcut(pending: readonly string[], key: string): { found: Shortcut | null; pending: string[] } {
  const typed = [...pending, key];
  const fits = all.filter(({ keys }) => typed.every((each, index) => keys[index] === each));
  const found = fits.find(({ keys }) => keys.length === typed.length);
  if (found) return { found: found.name, pending: [] };
  if (fits.length > 0) return { found: null, pending: typed };
  return pending.length > 0 ? matchShortcut([], key) : { found: null, pending: [] };
}
