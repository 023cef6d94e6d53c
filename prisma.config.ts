import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { defineConfig } from 'prisma/config';

const here = import.meta.dirname ?? process.cwd();

// Every Prisma 7 command, `generate` included, first insists on a native schema-engine executable and downloads it when the
// install step could not. Where it is missing, Prisma's own WebAssembly build of the same engine (from npm) serves instead;
// where it is present nothing changes.
if (!process.env.PRISMA_SCHEMA_ENGINE_BINARY && process.platform !== 'win32') {
  const prisma = createRequire(createRequire(import.meta.url).resolve('prisma/package.json'));
  const engines = path.dirname(prisma.resolve('@prisma/engines/package.json'));
  const hasNative = readdirSync(engines).some((name) => name.startsWith('schema-engine-'));
  const shim = path.join(here, 'src/stack/schema-engine.mjs');
  if (!hasNative && existsSync(shim)) process.env.PRISMA_SCHEMA_ENGINE_BINARY = shim;
}

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  datasource: {
    // Not env(): generate, validate and format must work with no database configured.
    url: process.env.DATABASE_URL ?? 'postgresql://localhost:5432/kith',
    shadowDatabaseUrl: process.env.SHADOW_DATABASE_URL,
  },
});
