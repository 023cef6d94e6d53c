import { say } from './progress';
import type { RunFile } from './run-file';

/** Says why a second start does not start, and ends: 0 when the town runs already, 1 when something else holds its services. */
export function sayWhoRuns(other: RunFile): never {
  if (other.command === 'start' || other.command === 'dev') {
    const where = other.url ? `at ${other.url}` : 'and is still starting';
    say(`Kith runs already ${where} (process ${other.launcher.pid}). Ctrl-C in its terminal stops it.`);
    process.exit(0);
  }
  say(
    `\`npm run ${other.command}\` (process ${other.launcher.pid}) uses this clone's services now: wait until it ends, then start again.`,
  );
  process.exit(1);
}
