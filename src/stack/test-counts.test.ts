import { expect, test } from 'vitest';
import { countExit, countPlaywright, countVitest } from './test-counts';
import { closingLine, table } from './test-table';

const assertion = (fullName: string, status: string) => ({ fullName, status });
const vitest = (files: unknown[], passed: number, failed: number) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  testResults: files,
});

test('vitest: passed and failed tests are counted and the failures named', () => {
  const file = {
    name: 'a.test.ts',
    status: 'failed',
    assertionResults: [assertion('it works', 'passed'), assertion('it breaks', 'failed')],
  };
  expect(countVitest(vitest([file], 1, 1), 1, 'pure')).toEqual({
    passed: 1,
    failed: 1,
    names: ['a.test.ts: it breaks'],
    unsteady: [],
  });
});

test('vitest: a file that does not load is a failure, a missing report too', () => {
  const broken = { name: 'b.test.ts', status: 'failed', message: 'SyntaxError: x\n at y', assertionResults: [] };
  expect(countVitest(vitest([broken], 0, 0), 1, 'pure')).toEqual({
    passed: 0,
    failed: 1,
    names: ['b.test.ts: SyntaxError: x'],
    unsteady: [],
  });
  expect(countVitest(undefined, 1, 'pure')).toEqual({ passed: 0, failed: 1, names: ['pure gave no report'] });
});

test('vitest: an error outside the tests does not pass unseen', () => {
  expect(countVitest(vitest([], 3, 0), 1, 'pure').failed).toBe(1);
  expect(countVitest(vitest([], 3, 0), 0, 'pure')).toEqual({ passed: 3, failed: 0, names: [], unsteady: [] });
});

test('vitest: what passed at the second try is named', () => {
  const settled = { ...assertion('it settles', 'passed'), failureMessages: ['AssertionError: 1 is not 2'] };
  const file = { name: 'c.test.ts', status: 'passed', assertionResults: [settled, assertion('it works', 'passed')] };
  expect(countVitest(vitest([file], 2, 0), 0, 'stack').unsteady).toEqual(['c.test.ts: it settles']);
});

test('playwright: failures are named with their file and group; a second try that passed has passed', () => {
  const suites = [
    {
      title: 'feed.spec.ts',
      specs: [{ title: 'loads', ok: true, tests: [{ status: 'flaky' }] }],
      suites: [{ title: 'posting', specs: [{ title: 'appears', ok: false }] }],
    },
  ];
  const report = { stats: { expected: 1, unexpected: 1, flaky: 1, skipped: 0 }, suites, errors: [] };
  expect(countPlaywright(report, 1, 'e2e')).toEqual({
    passed: 2,
    failed: 1,
    names: ['feed.spec.ts > posting > appears'],
    unsteady: ['feed.spec.ts > loads'],
  });
  expect(countPlaywright({ stats: {} }, 1, 'e2e').failed).toBe(1);
});

test('the closing line adds up all steps', () => {
  const results = [
    { name: 'lint', seconds: 1, ...countExit(0, 'lint') },
    { name: 'pure', seconds: 12.34, passed: 10, failed: 2, names: ['x', 'y'] },
  ];
  expect(closingLine(results)).toBe('11 passed, 2 failed');
  expect(table(results)).toContain('pure');
  expect(table([{ name: 'e2e', seconds: 1, passed: 1, failed: 0, names: [], unsteady: ['loads'] }])).toContain('  e2e: loads');
});
