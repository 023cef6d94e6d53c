// Next's standalone output leaves the static files out and takes .env files in: put the first in, take the second out.
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from './bootstrap.mjs';

const next = path.join(root, '.next');
const target = path.join(next, 'standalone');
if (existsSync(target)) {
  cpSync(path.join(next, 'static'), path.join(target, '.next', 'static'), { recursive: true });
  if (existsSync(path.join(root, 'public'))) cpSync(path.join(root, 'public'), path.join(target, 'public'), { recursive: true });
  for (const name of readdirSync(target)) if (name.startsWith('.env')) rmSync(path.join(target, name));
}
