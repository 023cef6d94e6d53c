// `npm test`: everything, in order, stopping for nothing. The last line says how it went.
import { mkdirSync } from 'node:fs';
import { root, testDataDir } from './paths';
import { say, step } from './progress';
import { runE2e } from './run-e2e';
import { type Bench, checkStep, testLogDir, tool, vitestStep } from './test-bench';
import { type Counts, countExit } from './test-counts';
import { claimTestStack } from './test-stack';
import { closingLine, type StepResult, table } from './test-table';
import { buildWeb } from './web-build';
import { exitWith } from './with-services';

type Step = { name: string; run: () => Promise<Counts> };

const sentence = (error: unknown) => (error instanceof Error ? error.message : String(error));
const DRIFT = ['migrate', 'diff', '--from-migrations', 'prisma/migrations', '--to-schema', 'prisma/schema', '--exit-code'];

async function runStep({ name, run }: Step): Promise<StepResult> {
  const began = performance.now();
  const counts = await step(name, run, ({ passed, failed }) => `${passed} passed, ${failed} failed`).catch(
    (error: unknown): Counts => {
      say(sentence(error));
      return { passed: 0, failed: 1, names: [`${name}: ${sentence(error).split('\n')[0]}`] };
    },
  );
  return { name, seconds: (performance.now() - began) / 1000, ...counts };
}

exitWith(async () => {
  mkdirSync(testDataDir, { recursive: true });
  const stack = await claimTestStack('test');
  const results: StepResult[] = [];
  try {
    const opening = step('services', stack.open).catch((error: unknown) => {
      say(sentence(error));
      return undefined;
    });
    const services = await opening;
    const bench: Bench = { env: services?.env ?? {}, cleanup: stack.cleanup, print: say };
    const needingServices = (run: (opened: NonNullable<typeof services>) => Promise<Counts>) => async (): Promise<Counts> =>
      services ? run(services) : { passed: 0, failed: 1, names: ['the services did not start'] };

    const steps: Step[] = [
      { name: 'lint', run: () => checkStep(bench, 'lint', [[tool('@biomejs/biome/bin/biome'), 'check', '.']]) },
      {
        name: 'types',
        run: () =>
          checkStep(bench, 'types', [
            [tool('next/dist/bin/next'), 'typegen'],
            [tool('typescript/bin/tsc'), '--noEmit', '-p', root],
          ]),
      },
      { name: 'boundaries', run: () => vitestStep(bench, 'boundaries') },
      {
        name: 'schema drift',
        run: needingServices(() => checkStep(bench, 'drift', [[tool('prisma/build/index.js'), ...DRIFT]])),
      },
      { name: 'pure', run: () => vitestStep(bench, 'pure') },
      { name: 'laws', run: () => vitestStep(bench, 'laws') },
      { name: 'stack', run: needingServices(() => vitestStep(bench, 'stack')) },
      {
        name: 'build',
        async run() {
          await buildWeb(bench.env, testLogDir, stack.cleanup);
          return countExit(0, 'build');
        },
      },
      { name: 'e2e', run: needingServices((opened) => runE2e(opened, stack.claim, bench)) },
    ];
    for (const one of steps) results.push(await runStep(one));
  } finally {
    await stack.close();
  }
  console.log(`\n${table(results)}\n`);
  console.log(closingLine(results));
  return results.some((result) => result.failed > 0) ? 1 : 0;
});
