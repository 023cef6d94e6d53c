// What every tape does, whatever it is written on.
import { expect } from 'vitest';
import type { Tape } from './tape';

const question = (n: number) => n.toString(16).padStart(64, '0');

/** `again` opens the same tape anew. */
export async function behavesAsATape(tape: Tape, again: () => Promise<Tape> | Tape): Promise<void> {
  expect(await tape.find(question(1))).toBeUndefined();
  await tape.keep(question(1), { purpose: 'choose', answer: { choice: 3, reason: '雨停了\n“ok”' } });
  await tape.keep(question(2), { purpose: 'say', answer: { text: 'Hm.' } });
  await tape.keep(question(1), { purpose: 'choose', answer: { choice: 4, reason: 'later' } });
  for (const one of [tape, await again()]) {
    expect(await one.find(question(1))).toEqual({ choice: 3, reason: '雨停了\n“ok”' });
    expect(await one.find(question(2))).toEqual({ text: 'Hm.' });
    expect(await one.find(question(3))).toBeUndefined();
  }
}
