import path from 'node:path';
import { root } from '@/stack/paths';
import { rows } from './rows';
import type { Titled } from './titles';

export const pageFile = path.join(root, 'docs/acceptance.md');

const opening = `# What is promised, and which test says so

One line for each test, or group of tests, whose title begins with the row's id (\`K03: one walks around a house, not through it\`).
The rows are those of the acceptance list. \`npm run acceptance\` writes this page from the titles; the boundary tests fail when a
row has no test, or when the page names one that is gone.

`;

/** The whole page. */
export function pageOf(titled: readonly Titled[]): string {
  const lines = rows.flatMap(([id, about]) => {
    const own = titled.filter((one) => one.rows.includes(id));
    return own.map(({ title, file }) => line(id, about, title, file));
  });
  return `${opening}${line('row', 'about', 'test', 'file')}\n${line('---', '---', '---', '---')}\n${lines.join('\n')}\n`;
}

const line = (...cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

/** The tests that a page names. */
export function namedIn(page: string): { title: string; file: string }[] {
  return page.split('\n').flatMap((row) => {
    const [, id = '', , title = '', file = ''] = row.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
    return /^[A-Z]\d{2}$/.test(id) ? [{ title, file }] : [];
  });
}
