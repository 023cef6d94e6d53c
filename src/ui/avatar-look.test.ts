import { describe, expect, it } from 'vitest';
import { colourOf, initialsOf } from './avatar-look';

describe('an avatar', () => {
  it('has one colour for one username, whatever the case', () => {
    expect(colourOf('Luna')).toBe(colourOf('luna'));
    expect(colourOf('luna')).toMatch(/^#[0-9a-f]{6}$/);
  });

  it.each([
    ['Ada Lovelace', 'AL'],
    ['林小月', '林'],
    ['Luna 林', '林'],
    ['bob', 'B'],
    ['ada_lovelace.jr', 'AL'],
    ['🙂', '?'],
    ['éva', 'É'],
  ])('writes %s as %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
