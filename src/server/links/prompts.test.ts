// A page is a stranger's words: whoever writes one must not be able to speak to a character through it.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const src = path.resolve(import.meta.dirname, '../..');

function namingCards(folder: string): string[] {
  return readdirSync(path.join(src, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.join(folder, name))
    .filter((file) => /linkCard|link_card|server\/links/.test(readFileSync(path.join(src, file), 'utf8')));
}

test('P: link preview: nothing that characters read or write knows of cards', () => {
  expect(namingCards('server/feed')).not.toEqual([]);
  for (const folder of ['minds', 'simulation', 'server/decisions', 'server/characters']) expect(namingCards(folder)).toEqual([]);
});
