// What the steps of `npm test` share: programs with their logs, and reports that are read back.
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Cleanup } from './cleanup';
import { definedOnly } from './environment';
import { root, testDataDir } from './paths';
import { runProgram } from './run-program';
import { type Counts, countExit, countPlaywright, countVitest } from './test-counts';
import { withoutPointers } from './test-stack';

export type Bench = { env: Record<string, string>; cleanup: Cleanup; print: (line: string) => void };

const MINUTE = 60_000;
export const testLogDir = path.join(testDataDir, 'logs');
export const tool = (...names: string[]): string => path.join(root, 'node_modules', ...names);

function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Runs one program of a step; when it fails, the end of what it said is printed. */
export async function runTool(
  bench: Bench,
  name: string,
  args: string[],
  minutes = 10,
  env: Record<string, string> = {},
): Promise<number> {
  const program = {
    args,
    env: { ...bench.env, ...env },
    output: { file: path.join(testLogDir, `${name}.log`) },
    timeoutMs: minutes * MINUTE,
  };
  const { code, tail } = await runProgram(program, bench.cleanup);
  if (code !== 0) bench.print(tail);
  return code;
}

/** A step that either holds or does not; later programs of it run only when the earlier ones held. */
export async function checkStep(bench: Bench, name: string, programs: string[][], minutes = 10): Promise<Counts> {
  for (const [index, args] of programs.entries()) {
    const code = await runTool(bench, index === 0 ? name : `${name}-${index + 1}`, args, minutes);
    if (code !== 0) return countExit(code, name);
  }
  return countExit(0, name);
}

const POINTERS = ['DATABASE_URL', 'REDIS_URL', 'LLM_BASE_URL', 'LLM_API_KEY', 'LLM_MODEL'];

/** What Vitest is told: where the servers are and nothing else, because tests choose their own addresses and secrets. */
function testEnvironment(env: Record<string, string>): Record<string, string> {
  const pointers = POINTERS.map((name) => [name, env[name]]).filter((entry) => entry[1] !== undefined);
  return { ...definedOnly(withoutPointers(process.env)), ...Object.fromEntries(pointers), NODE_ENV: 'test' };
}

export async function vitestStep(given: Bench, project: string): Promise<Counts> {
  const bench = { ...given, env: testEnvironment(given.env) };
  const report = path.join(testDataDir, `${project}.json`);
  rmSync(report, { force: true });
  const args = [
    tool('vitest/vitest.mjs'),
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const code = await runTool(bench, project, args, 20);
  return countVitest(readReport(report), code, project);
}

export async function playwrightStep(bench: Bench, args: string[]): Promise<Counts> {
  const report = path.join(testDataDir, 'e2e.json');
  rmSync(report, { force: true });
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report, PLAYWRIGHT_JSON_OUTPUT_NAME: report, NODE_ENV: 'test' };
  const code = await runTool(bench, 'e2e', [tool('@playwright/test/cli.js'), 'test', '--reporter=list,json', ...args], 30, env);
  return countPlaywright(readReport(report), code, 'e2e');
}
