import path from 'node:path';
import { root } from '@/stack/paths';
import { expectations, rows } from './rows';
import type { Titled } from './titles';

export const pageFile = path.join(root, 'docs/acceptance.md');

const opening = `# What is promised, and which test says so

One line for each test, or group of tests, whose title begins with the row's id (\`K03: one walks around a house, not through it\`).
The rows are those of the acceptance list. \`npm run acceptance\` writes this page from the titles; the boundary tests fail when a
row has no test, or when the page names one that is gone. Rows \`P\` are what people expect of a social product; their titles hold \`P: \`.

`;

/** Does this title name the expectation? */
export const isAbout = (title: string, expectation: string): boolean =>
  title.slice(title.indexOf('P: ')).toLowerCase().includes(expectation.toLowerCase());

/** The whole page. */
export function pageOf(titled: readonly Titled[], expected: readonly Pick<Titled, 'title' | 'file'>[] = []): string {
  const lines = rows.flatMap(([id, about]) => {
    const own = titled.filter((one) => one.rows.includes(id));
    return own.map(({ title, file }) => line(id, about, title, file));
  });
  const products = expectations.flatMap((expectation) =>
    expected.filter(({ title }) => isAbout(title, expectation)).map(({ title, file }) => line('P', expectation, title, file)),
  );
  lines.push(...products);
  return `${opening}${line('row', 'about', 'test', 'file')}\n${line('---', '---', '---', '---')}\n${lines.join('\n')}\n`;
}

const line = (...cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

/** The tests that a page names. */
export function namedIn(page: string): { title: string; file: string }[] {
  return page.split('\n').flatMap((row) => {
    const [, id = '', , title = '', file = ''] = row.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
    return /^(?:[A-Z]\d{2}|P)$/.test(id) ? [{ title, file }] : [];
  });
}
