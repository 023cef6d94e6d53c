import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const alias = {
  '@': new URL('./src', import.meta.url).pathname,
  'server-only': new URL('./src/testing/empty.ts', import.meta.url).pathname,
};
const exclude = ['**/node_modules/**', '.next/**', '.data/**'];

/** Towns that live for days, hundreds of towns, waits for a model that hangs: started last they would be waited for alone. */
const isLong = (file: TestSpecification) => /\/worker\/(town-|main\.)|\/laws\/|\/llm\//.test(file.moduleId);

/** As Vitest does (what took longest goes first, once that is known), but what is known to be long goes first in a fresh clone too. */
class LongFilesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  resolve: { alias },
  test: {
    sequence: { sequencer: LongFilesFirst },
    projects: [
      {
        extends: true,
        test: { name: 'boundaries', include: ['src/testing/boundaries.test.ts', 'src/testing/acceptance/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'pure',
          maxWorkers: 2,
          // Pure modules keep no state: files share one module graph, which is most of their time.
          isolate: false,
          // They take a second; on a machine that is busy with other things, ten.
          testTimeout: 20_000,
          include: ['src/**/*.test.{ts,tsx}', 'worker/**/*.test.ts'],
          exclude: [
            ...exclude,
            '**/*.stack.test.ts',
            '**/*.laws.test.ts',
            'src/testing/boundaries.test.ts',
            'src/testing/acceptance/**',
          ],
        },
      },
      {
        extends: true,
        // Minutes of thinking and no waiting: one file for each core of a small machine.
        test: { name: 'laws', include: ['src/**/*.laws.test.ts'], testTimeout: 900_000, maxWorkers: 2, isolate: false },
      },
      {
        extends: true,
        test: {
          name: 'stack',
          include: ['src/**/*.stack.test.ts', 'worker/**/*.stack.test.ts'],
          globalSetup: ['src/testing/remove-schemas.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Each test has a schema and keys of its own, and no module keeps state, so modules are read once. Most files wait more than they
          // think: three run at a time on the two cores of a small machine.
          maxWorkers: 3,
          isolate: false,
          // Real servers on a busy machine: one second try, which the run names.
          retry: 1,
        },
      },
    ],
  },
});
