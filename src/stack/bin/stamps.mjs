import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The text of a file, or undefined when there is none. */
export function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

export function stamp(file, text) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function filesUnder(entry, isIgnored) {
  const found = statSync(entry, { throwIfNoEntry: false });
  if (!found || isIgnored(entry)) return [];
  if (!found.isDirectory()) return [entry];
  return readdirSync(entry)
    .sort()
    .flatMap((name) => filesUnder(path.join(entry, name), isIgnored));
}

/** One hash over the names and contents of files and folders; what is missing counts as empty. */
export function hashOf(entries, isIgnored = () => false) {
  const hash = createHash('sha256');
  for (const entry of entries) {
    for (const file of filesUnder(entry, isIgnored))
      hash
        .update(`${path.relative(entry, file)}\0`)
        .update(readFileSync(file))
        .update('\0');
    hash.update('\n');
  }
  return hash.digest('hex');
}

/** Does npm's own record of node_modules hold every package of the lock file, in its version? (Those for other machines may miss.) */
export function isInstalled(lockText, recordText) {
  if (!lockText || !recordText) return false;
  try {
    const lock = JSON.parse(lockText).packages;
    const record = JSON.parse(recordText).packages;
    return Object.entries(lock).every(([name, { version, optional, peer }]) => {
      if (name === '') return true;
      return record[name] ? record[name].version === version : Boolean(optional || peer);
    });
  } catch {
    return false;
  }
}
