import type { Counts } from './test-counts';

export type StepResult = Counts & { name: string; seconds: number };

const sum = (results: StepResult[], key: 'passed' | 'failed') => results.reduce((total, one) => total + one[key], 0);

/** The steps of a test run with their seconds and counts, and below it the names of all failures. */
export function table(results: StepResult[]): string {
  const rows = results.map(({ name, seconds, passed, failed }) => {
    return `  ${failed > 0 ? 'FAIL' : 'ok  '}  ${name.padEnd(14)}${seconds.toFixed(1).padStart(8)} s${String(passed).padStart(7)} passed${String(failed).padStart(6)} failed`;
  });
  const failures = results.flatMap(({ name, names }) => names.map((failure) => `  ${name}: ${failure}`));
  const unsteady = results.flatMap(({ name, unsteady: names = [] }) => names.map((title) => `  ${name}: ${title}`));
  const titled = (title: string, lines: string[]) => (lines.length > 0 ? ['', title, ...lines] : []);
  return [...rows, ...titled('Passed at the second try:', unsteady), ...titled('Failures:', failures)].join('\n');
}

export const closingLine = (results: StepResult[]): string =>
  `${sum(results, 'passed')} passed, ${sum(results, 'failed')} failed`;
