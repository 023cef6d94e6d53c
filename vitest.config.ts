import { defineConfig } from 'vitest/config';

const alias = {
  '@': new URL('./src', import.meta.url).pathname,
  'server-only': new URL('./src/testing/empty.ts', import.meta.url).pathname,
};
const exclude = ['**/node_modules/**', '.next/**', '.data/**'];

export default defineConfig({
  resolve: { alias },
  test: {
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
          // Each test has a schema and keys of its own, and no module keeps state: two files run at a time, and modules are read once.
          maxWorkers: 2,
          isolate: false,
          // Real servers on a busy machine: one second try, which the run names.
          retry: 1,
        },
      },
    ],
  },
});
