import { expect, test } from 'vitest';
import { createSlots } from './slots';

function work() {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { run: () => ended, end };
}
const patient = { signal: new AbortController().signal, isUrgent: false };
const urgent = { ...patient, isUrgent: true };
const settle = () => new Promise((resolve) => setImmediate(resolve));

test('M06: a person finds a slot free though the town has more questions than slots', async () => {
  const slots = createSlots(4, 1);
  const town = Array.from({ length: 8 }, work);
  const runs = town.map(({ run }) => slots.run(patient, run));
  await settle();
  expect(slots.busy()).toBe(3);
  const person = work();
  const answered = slots.run(urgent, person.run);
  await settle();
  expect(slots.busy()).toBe(4);
  person.end();
  await answered;
  for (const { end } of town) end();
  await Promise.all(runs);
  expect(slots.busy()).toBe(0);
});

test('M06: who is urgent goes before those who wait, and a withdrawn one leaves the line', async () => {
  const slots = createSlots(1);
  const order: string[] = [];
  const first = work();
  const runs = [slots.run(patient, first.run)];
  const withdrawn = new AbortController();
  const gone = slots.run({ ...patient, signal: withdrawn.signal }, async () => void order.push('withdrawn'));
  runs.push(slots.run(patient, async () => void order.push('town')));
  runs.push(slots.run(urgent, async () => void order.push('person')));
  withdrawn.abort(new Error('no longer wanted'));
  await expect(gone).rejects.toThrow('no longer wanted');
  first.end();
  await Promise.all(runs);
  expect(order).toEqual(['person', 'town']);
});

test('M06: work that fails gives its slot back', async () => {
  const slots = createSlots(1);
  await expect(slots.run(patient, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await slots.run(patient, async () => 'next')).toBe('next');
});
