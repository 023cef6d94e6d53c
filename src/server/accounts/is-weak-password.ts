import { commonPasswords } from './common-passwords';

const reverse = (text: string) => [...text].reverse().join('');

/** Is this one of the passwords that are guessed first: a common one, one's own name, one character repeated? */
export function isWeakPassword(password: string, names: readonly string[]): boolean {
  const plain = password.normalize('NFKC').toLowerCase();
  const own = names.map((name) => name.normalize('NFKC').toLowerCase());
  return (
    commonPasswords.has(plain) ||
    new Set(plain).size < 3 ||
    own.some((name) => plain === name || plain === reverse(name) || plain === name + name)
  );
}
