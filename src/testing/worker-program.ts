import { bundle } from '@/stack/bin/bundle.mjs';

let bundled: Promise<string> | undefined;

/**
 * The worker as one file, as `npm start` starts it, made once for a process of tests: what Node is told to run. Tests kill and start it two
 * dozen times, and translating its sources anew takes longer than all else at its start.
 */
export function workerProgram(): Promise<string> {
  bundled ??= bundle('worker/main.ts', 'worker-of-tests');
  return bundled;
}
