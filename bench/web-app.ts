// The production build in a process of its own, on the scratch schema that this benchmark was given.
import path from 'node:path';
import { createCleanup } from '@/stack/cleanup';
import { definedOnly, environmentWith } from '@/stack/environment';
import { dataDir } from '@/stack/paths';
import { stopOnSignals } from '@/stack/stop-signals';
import { buildWeb, isBuilt, webProgram } from '@/stack/web-build';
import { type Child, startChild } from './gateway/child';

type Wanted = { port: number; schema: string; secret: string };

export const originOf = (port: number): string => `http://127.0.0.1:${port}`;

/** Builds the web app when it is not built. Throws when that fails. */
export async function ensureWebApp(): Promise<void> {
  if (isBuilt()) return;
  console.log('  building the web app, a minute or two');
  const cleanup = createCleanup(console.log);
  stopOnSignals(cleanup, console.log, () => {});
  await buildWeb(definedOnly(environmentWith({})), path.join(dataDir, 'logs'), cleanup);
}

/** Starts the web app, as it was built, on `port`. */
export async function startWebApp({ port, schema, secret }: Wanted): Promise<Child> {
  const env = environmentWith({
    PORT: String(port),
    HOSTNAME: '127.0.0.1',
    NODE_ENV: 'production',
    DATABASE_SCHEMA: schema,
    TRUST_PROXY: '1',
    NEXTAUTH_URL: originOf(port),
    NEXTAUTH_SECRET: secret,
    LOG_LEVEL: 'fatal',
  });
  return startChild([...webProgram], env, 'Ready');
}
