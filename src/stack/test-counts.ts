import { z } from 'zod';

/** What a step of `npm test` came to; `names` are those of the failures, `unsteady` of those that passed at the second try. */
export type Counts = { passed: number; failed: number; names: string[]; unsteady?: string[] };

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({ status: z.string(), fullName: z.string(), failureMessages: z.array(z.string()).nullish() }),
      ),
    }),
  ),
});

type Spec = { title: string; ok: boolean; tests?: { status: string }[] };
type Suite = { title: string; suites?: Suite[]; specs?: Spec[] };
const suite: z.ZodType<Suite> = z.object({
  title: z.string(),
  get suites() {
    return z.array(suite).optional();
  },
  specs: z
    .array(z.object({ title: z.string(), ok: z.boolean(), tests: z.array(z.object({ status: z.string() })).optional() }))
    .optional(),
});
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  suites: z.array(suite),
  errors: z.array(z.object({ message: z.string().optional() })).default([]),
});

/** A step without a usable report counts as one failure, and so does a program that fails though all its tests passed. */
function settle(counts: Counts, exitCode: number, step: string): Counts {
  if (exitCode === 0 || counts.failed > 0) return counts;
  return { ...counts, failed: 1, names: [`${step} ended with an error although its tests passed`] };
}

const crashed = (step: string): Counts => ({ passed: 0, failed: 1, names: [`${step} gave no report`] });

/** Counts of Vitest's JSON report. A file that could not be loaded counts as one failure. */
export function countVitest(report: unknown, exitCode: number, step: string): Counts {
  const parsed = vitestReport.safeParse(report);
  if (!parsed.success) return crashed(step);
  const { numPassedTests, numFailedTests, testResults } = parsed.data;
  const broken = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((one) => one.status !== 'failed'),
  );
  const failures = testResults.flatMap((file) =>
    file.assertionResults.filter((one) => one.status === 'failed').map((one) => `${file.name}: ${one.fullName}`),
  );
  const names = [...failures, ...broken.map((file) => `${file.name}: ${(file.message ?? 'could not be loaded').split('\n')[0]}`)];
  // What passed although it once failed was tried again.
  const unsteady = testResults.flatMap((file) =>
    file.assertionResults
      .filter((one) => one.status === 'passed' && (one.failureMessages ?? []).length > 0)
      .map((one) => `${file.name}: ${one.fullName}`),
  );
  return settle({ passed: numPassedTests, failed: numFailedTests + broken.length, names, unsteady }, exitCode, step);
}

function namesOf(one: Suite, wanted: (spec: Spec) => boolean, above: string[] = []): string[] {
  const path = [...above, one.title].filter(Boolean);
  const here = (one.specs ?? []).filter(wanted).map((spec) => [...path, spec.title].join(' > '));
  return [...here, ...(one.suites ?? []).flatMap((inner) => namesOf(inner, wanted, path))];
}

const isUnsteady = (spec: Spec) => spec.tests?.some(({ status }) => status === 'flaky') ?? false;

/** Counts of Playwright's JSON report. */
export function countPlaywright(report: unknown, exitCode: number, step: string): Counts {
  const parsed = playwrightReport.safeParse(report);
  if (!parsed.success) return crashed(step);
  const { stats, suites, errors } = parsed.data;
  const names = [
    ...suites.flatMap((one) => namesOf(one, (spec) => !spec.ok)),
    ...errors.map((error) => (error.message ?? 'error').split('\n')[0] ?? 'error'),
  ];
  const unsteady = suites.flatMap((one) => namesOf(one, isUnsteady));
  const counts = { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length, names, unsteady };
  return settle(counts, exitCode, step);
}

export const countExit = (exitCode: number, step: string): Counts =>
  exitCode === 0 ? { passed: 1, failed: 0, names: [] } : { passed: 0, failed: 1, names: [step] };
