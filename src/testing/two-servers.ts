import type { AppContext } from '@/server/platform/app-context';
import { createAppContext } from '@/server/platform/create-app-context';
import { type TestApp, type TestAppOptions, testApp } from './test-app';

/** The same community served by two processes: `await using at = await twoServers()`. */
export async function twoServers(options: TestAppOptions = {}): Promise<{ app: TestApp; other: AppContext } & AsyncDisposable> {
  const app = await testApp(options);
  const other = createAppContext(app.config, 'web', options.clock ? { clock: options.clock } : {});
  return {
    app,
    other,
    async [Symbol.asyncDispose]() {
      await other.close();
      await app[Symbol.asyncDispose]();
    },
  };
}
