import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);

/** Where the WebAssembly engine lies. */
export const wasmDirectory = () => path.dirname(require.resolve('@prisma/schema-engine-wasm'));

function printVersion() {
  const { version } = JSON.parse(readFileSync(path.join(wasmDirectory(), 'package.json'), 'utf8'));
  console.log(`schema-engine-cli ${version.split('.').pop()} (wasm ${version})`);
  process.exit(0);
}

/** What the Prisma CLI asks of the executable: schema files, the datasource, and perhaps one database command. */
export function readArguments(argv) {
  const options = { datamodels: [], datasource: {}, command: null };
  const rest = [...argv];
  while (rest.length > 0) {
    const word = rest.shift();
    if (word === '--version' || word === '-V') printVersion();
    else if (word === '--datamodels') options.datamodels.push(rest.shift());
    else if (word === '--datasource') options.datasource = JSON.parse(rest.shift());
    else if (word === '--enabled-preview-features' || word === '--extension-types') rest.shift();
    else if (word === 'cli') options.command = rest.shift();
  }
  return options;
}
