import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';

export type RedisBinary = { file: string; version: string };

const USUAL = [
  '/opt/homebrew/bin',
  '/usr/local/bin',
  '/opt/homebrew/opt/valkey/bin',
  '/opt/homebrew/opt/redis/bin',
  '/usr/bin',
  '/usr/sbin',
  '/snap/bin',
];

/** The version in `redis-server --version`, when BullMQ can work with it (6.2 or newer). */
export function usableVersion(said: string): string | undefined {
  const [, major = 0, minor = 0] = (/v=(\d+)\.(\d+)/.exec(said) ?? []).map(Number);
  return major > 6 || (major === 6 && minor >= 2) ? `${major}.${minor}` : undefined;
}

function tryBinary(file: string): RedisBinary | undefined {
  try {
    accessSync(file, constants.X_OK);
    const version = usableVersion(execFileSync(file, ['--version'], { encoding: 'utf8', timeout: 3000 }));
    return version ? { file, version } : undefined;
  } catch {
    return undefined;
  }
}

export function findRedis(env: NodeJS.ProcessEnv = process.env): RedisBinary | undefined {
  if (env.KITH_REDIS === 'js') return undefined;
  if (env.REDIS_SERVER_BIN) return tryBinary(env.REDIS_SERVER_BIN);
  const folders = [...(env.PATH ?? '').split(path.delimiter), ...USUAL];
  for (const name of ['valkey-server', 'redis-server']) {
    for (const folder of folders) {
      const found = tryBinary(path.join(folder, name));
      if (found) return found;
    }
  }
  return undefined;
}

export const canInstallPackages = (): boolean => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Debian and Ubuntu, as root: installs packages without asking and without starting their system services. */
export function installPackages(names: string[]): boolean {
  // RUNLEVEL=1 makes invoke-rc.d leave the package's own service alone: this project starts its own server.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const install = () =>
    spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...names], { env, stdio: 'ignore', timeout: 300_000 })
      .status === 0;
  if (install()) return true;
  spawnSync('apt-get', ['update', '-q'], { env, stdio: 'ignore', timeout: 120_000 });
  return install();
}
