import { spawn } from 'node:child_process';
import { appendFileSync, chmodSync, chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type PostgresAccount, underAccount } from './postgres-account';
import { executable } from './postgres-binaries';

// A socket file's path may not exceed 107 bytes, and a clone can lie anywhere: loopback only.
const SETTINGS = `
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
max_connections = 150
shared_buffers = 256MB
effective_cache_size = 2GB
max_wal_size = 1GB
checkpoint_timeout = 15min
random_page_cost = 1.1
jit = off
log_min_messages = warning
timezone = 'UTC'
`;

function run(
  file: string,
  args: string[],
  ids: { uid?: number; gid?: number },
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { ...ids, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}

/** Makes an empty cluster whose superuser is `user`. */
export async function initCluster(cluster: {
  account: PostgresAccount;
  native: string;
  dir: string;
  user: string;
  password: string;
}): Promise<void> {
  const { account, native, dir, user, password } = cluster;
  // initdb wants the password in a file, and under setuid another user must be able to read it.
  const secretDir = mkdtempSync(path.join(os.tmpdir(), 'kith-'));
  const secret = path.join(secretDir, 'password');
  writeFileSync(secret, password, { mode: 0o600 });
  if (account.kind === 'setuid') {
    chmodSync(secretDir, 0o711);
    chownSync(secret, account.uid, account.gid);
  }
  try {
    const locale = ['-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
    const args = ['-D', dir, '-U', user, ...locale, '--auth=scram-sha-256', '--no-sync', `--pwfile=${secret}`];
    const start = underAccount(account, executable(native, 'initdb'), args);
    const { code, output } = await run(start.file, start.args, start.ids);
    if (code !== 0) {
      rmSync(dir, { recursive: true, force: true });
      throw new Error(`Postgres could not make its data directory ${dir}: ${output}`);
    }
    appendFileSync(path.join(dir, 'postgresql.conf'), SETTINGS);
  } finally {
    rmSync(secretDir, { recursive: true, force: true });
  }
}
