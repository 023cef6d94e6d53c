import { clockView } from '@/server/world/clock-view';
import { compareWorlds } from '@/server/world/fork/compare-worlds';
import { readSavedFile } from './save-file';

/** Prints in what the characters of two saved worlds differ at the same minute. */
export async function sayDifferences(fileA: string, fileB: string): Promise<void> {
  const { minute, partedAfter, characters, differences } = compareWorlds(await readSavedFile(fileA), await readSavedFile(fileB));
  const { day, clock } = clockView(minute);
  const parting = partedAfter === null ? 'the same events' : `the same ${partedAfter} events, then others`;
  const differing = new Set(differences.map(({ username }) => username)).size;
  console.log(`just before day ${day} ${clock}: ${parting}; ${differing} of ${characters} characters differ`);
  if (differences.length > 0) console.log(`${'character'.padEnd(16)}${'what'.padEnd(12)}${fileA.padEnd(24)}${fileB}`);
  for (const { username, what, a, b } of differences) console.log(`${username.padEnd(16)}${what.padEnd(12)}${a.padEnd(24)}${b}`);
}
