import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root on this machine. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Where the running town keeps its data. */
export const dataDir = path.join(root, '.data');

/** Where `npm test` keeps its own. */
export const testDataDir = path.join(dataDir, 'test');
