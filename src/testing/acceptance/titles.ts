import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '@/stack/paths';

/** A test, or a group of them, whose title begins with the rows it is about. */
export type Titled = { rows: string[]; title: string; file: string };

const folders = ['src', 'worker', 'e2e'];
/** A text that begins with one row or several: 'K03: …', 'H05, K01: …'. */
const titlePattern = /(['"`])([A-Z]\d{2}(?:(?:, | and )[A-Z]\d{2})*): ((?:\\.|(?!\1)[^\\\n])*)\1/g;

/** A text that names what a product is expected to have: 'P: bookmarks …', also behind rows. */
const expectedPattern = /(['"`])((?:[A-Z]\d{2}[^'"`\n]*?: )?P: (?:\\.|(?!\1)[^\\\n])*)\1/g;

/** The titles of the project's tests that name an expectation, by file. */
export function expectedTests(): Pick<Titled, 'title' | 'file'>[] {
  return folders.flatMap(testFilesIn).flatMap((file) =>
    [...readFileSync(path.join(root, file), 'utf8').matchAll(expectedPattern)].map(([, , title = '']) => ({
      title: title.replaceAll(/\\(.)/g, '$1'),
      file,
    })),
  );
}

/** Every such title of the project's tests, by file. */
export function titledTests(): Titled[] {
  return folders.flatMap(testFilesIn).flatMap((file) =>
    [...readFileSync(path.join(root, file), 'utf8').matchAll(titlePattern)].map(([, , ids = '', rest = '']) => ({
      rows: ids.split(/, | and /),
      title: `${ids}: ${rest.replaceAll(/\\(.)/g, '$1')}`,
      file,
    })),
  );
}

function testFilesIn(folder: string): string[] {
  if (!existsSync(path.join(root, folder))) return [];
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => path.posix.join(folder, name.split(path.sep).join('/')))
    .filter((file) => /\.(test|spec)\.tsx?$/.test(file) && !file.startsWith('src/testing/acceptance/'))
    .sort();
}
