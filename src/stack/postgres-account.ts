// Postgres refuses to run as root. Two ways around it: a user namespace in which we are `nobody` (no chown, no copy, works under
// a closed home), and where that is refused (containers), a plain change of user with files kept where that user can go.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { executable } from './postgres-binaries';

type SystemUser = { name: string; uid: number; gid: number };
export type PostgresAccount =
  | { kind: 'plain' }
  | { kind: 'namespace'; flags: string[] }
  | { kind: 'setuid'; uid: number; gid: number };

function systemUser(matches: (fields: string[]) => boolean): SystemUser | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((entry) => entry.split(':'))
    .find(matches);
  return line?.[0] ? { name: line[0], uid: Number(line[2]), gid: Number(line[3]) } : undefined;
}
const named = (name: string) => systemUser((fields) => fields[0] === name);

function namespaceAccount(): PostgresAccount | undefined {
  const user = named('nobody') ?? named('daemon'); // the mapped uid must exist in /etc/passwd
  if (!user) return undefined;
  const flags = ['--user', `--map-user=${user.uid}`, `--map-group=${user.gid}`];
  const probe = spawnSync('unshare', [...flags, 'id', '-u'], { encoding: 'utf8' });
  return probe.status === 0 && probe.stdout.trim() === String(user.uid) ? { kind: 'namespace', flags } : undefined;
}

/** Under which account Postgres runs here. A data directory that already has another owner keeps it. */
export function postgresAccount(dir: string, env: NodeJS.ProcessEnv = process.env): PostgresAccount {
  if (process.getuid?.() !== 0) return { kind: 'plain' };
  const owner = existsSync(path.join(dir, 'PG_VERSION')) ? statSync(dir).uid : 0;
  if (owner === 0 && env.KITH_POSTGRES_AS !== 'setuid') {
    const account = namespaceAccount();
    if (account) return account;
  }
  const user = systemUser((fields) => owner > 0 && fields[2] === String(owner)) ?? named('postgres') ?? named('nobody');
  if (!user)
    throw new Error(
      'Postgres cannot run as root and this machine has no user postgres or nobody: set DATABASE_URL, or start as another user.',
    );
  return { kind: 'setuid', uid: user.uid, gid: user.gid };
}

/** How to start `file` under that account. */
export function underAccount(account: PostgresAccount, file: string, args: string[]) {
  if (account.kind === 'namespace') return { file: 'unshare', args: [...account.flags, file, ...args], ids: {} };
  return { file, args, ids: account.kind === 'setuid' ? { uid: account.uid, gid: account.gid } : {} };
}

function copyBinaries(native: string, to: string): void {
  const done = path.join(to, '.complete');
  if (existsSync(done)) return;
  rmSync(to, { recursive: true, force: true });
  cpSync(native, to, { recursive: true, verbatimSymlinks: true });
  writeFileSync(done, '');
}

/** Binaries and data where the account can reach them: for setuid in a closed project, a folder of their own elsewhere. */
export function reachable(account: PostgresAccount, native: string, dir: string): { native: string; dir: string } {
  if (account.kind !== 'setuid') return { native, dir };
  const { uid, gid } = account;
  const found = { native, dir };
  const mayRun = spawnSync(executable(native, 'postgres'), ['--version'], { uid, gid, cwd: '/' }).status === 0;
  const mayEnter = spawnSync('test', ['-x', path.dirname(dir)], { uid, gid, cwd: '/' }).status === 0;
  if (!mayRun || !mayEnter) {
    const base = path.join('/var/tmp', `kith-postgres-${createHash('sha256').update(dir).digest('hex').slice(0, 16)}`);
    mkdirSync(base, { recursive: true, mode: 0o711 });
    found.native = path.join(base, 'native');
    found.dir = path.join(base, 'data');
    copyBinaries(native, found.native);
  }
  mkdirSync(found.dir, { recursive: true, mode: 0o700 });
  if (statSync(found.dir).uid !== uid) spawnSync('chown', ['-R', `${uid}:${gid}`, found.dir]);
  return found;
}
