import path from 'node:path';
import { root } from './paths';
import { say } from './progress';

/** What somebody needs to know once everything runs. */
export function sayAddresses(env: Record<string, string>, logDir: string): void {
  const web = env.NEXTAUTH_URL ?? '';
  const board = `http://127.0.0.1:${env.WORKER_PORT}/queues`;
  const lines: [string, string][] = [
    ['Kith', web],
    ['the town', `${web}/town`],
    ['control room', `${web}/admin/world`],
    ['queues', `${board}   user ${env.BOARD_USER}, password ${env.BOARD_PASSWORD}`],
    ['model', `${env.LLM_BASE_URL}   ${env.LLM_MODEL}`],
    ['logs', path.relative(root, logDir)],
    ['demo account', `demo        ${env.DEMO_PASSWORD}`],
    ['operator account', `operator    ${env.OPERATOR_PASSWORD}`],
  ];
  say();
  for (const [what, where] of lines) say(`  ${what.padEnd(18)}${where}`);
  say('\n  Ctrl-C stops everything.\n');
}
