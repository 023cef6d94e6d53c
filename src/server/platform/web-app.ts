import 'server-only';
import type { AppContext } from './app-context';
import { createAppContext } from './create-app-context';
import { readConfig } from './env';

// Next loads pages, route handlers and reloaded modules as separate instances: one context for all of them, made at first use
// (a build runs these modules too, with no environment).
const home: { kithApp?: AppContext } = globalThis as typeof globalThis & { kithApp?: AppContext };

/** The web process's context. */
export function webApp(): AppContext {
  home.kithApp ??= createAppContext(readConfig(), 'web');
  return home.kithApp;
}
