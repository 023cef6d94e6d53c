import { existsSync } from 'node:fs';
import path from 'node:path';
import { hashOf, readText, stamp } from './bin/stamps.mjs';
import type { Cleanup } from './cleanup';
import { root } from './paths';
import { runProgram } from './run-program';

const at = (...names: string[]) => path.join(root, ...names);
const SOURCES = ['src', 'public', 'messages', 'next.config.ts', 'postcss.config.mjs', 'tsconfig.json', 'package-lock.json'];
const isNoSource = (file: string) => /\.test\.tsx?$/.test(file) || /[\\/]src[\\/](stack|testing|generated)([\\/]|$)/.test(file);
const note = at('.next', 'kith-sources');

const sourcesHash = () => hashOf([...SOURCES.map((name) => at(name)), at('prisma', 'schema')], isNoSource);

/**
 * What Node is started with for the production build. By its defaults, made for large machines, a web process with 500 open pages gathers
 * 620 MB; looking for garbage whenever the heap grew by 30 % it stays at 530 and answers as fast (bench:streams, bench:network:
 * `--optimize-for-size` would halve the memory, and cost a third of the answers a second).
 */
export const webProgram: readonly string[] = ['--heap-growing-percent=30', '.next/standalone/server.js'];

/** Is the production build that lies in .next made from the sources as they are? */
export const isBuilt = (): boolean => existsSync(at('.next', 'standalone', 'server.js')) && readText(note) === sourcesHash();

/** Builds the web app for production; throws with the end of the log when that fails. */
export async function buildWeb(env: Record<string, string>, logDir: string, cleanup: Cleanup): Promise<void> {
  const hash = sourcesHash(); // taken before: a file that changes during the build makes the next start build again
  const log = path.join(logDir, 'build.log');
  const next = await runProgram(
    { args: [at('node_modules/next/dist/bin/next'), 'build'], env: { ...env, NODE_ENV: 'production' }, output: { file: log } },
    cleanup,
  );
  if (next.code !== 0) throw new Error(`The web app could not be built (log: ${path.relative(root, log)}).\n${next.tail}`);
  const copy = await runProgram({ args: [at('src/stack/bin/standalone.mjs')], env, output: { file: `${log}.copy` } }, cleanup);
  if (copy.code !== 0) throw new Error(`The build could not be completed.\n${copy.tail}`);
  stamp(note, hash);
}
