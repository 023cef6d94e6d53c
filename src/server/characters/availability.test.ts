import { expect, test } from 'vitest';
import { availability } from './availability';

const at = (activity: string | null, endsAt: number | null = 700) => ({ activity, endsAt });
const now = { clock: 600, waitingUntil: null };

test('E06: asleep or in a talk one answers after it; awake and free at once, whatever one does', () => {
  expect(availability(at('sleep'), now)).toEqual({ isFree: false, why: 'asleep', until: 700 });
  expect(availability(at('talk'), now)).toEqual({ isFree: false, why: 'talking', until: 700 });
  expect(availability(at('join-talk', null), now)).toEqual({ isFree: false, why: 'talking', until: null });
  for (const free of ['eat', 'move', 'browse-feed', 'rest', null]) expect(availability(at(free), now)).toEqual({ isFree: true });
  expect(availability(null, now)).toEqual({ isFree: true });
});

test('E06: at work one looks at the phone ten minutes later, or when the work is over', () => {
  expect(availability(at('work'), now)).toEqual({ isFree: false, why: 'working', until: 610 });
  expect(availability(at('work', 604), now)).toEqual({ isFree: false, why: 'working', until: 604 });
  expect(availability(at('work'), { clock: 605, waitingUntil: 610 })).toEqual({ isFree: false, why: 'working', until: 610 });
  expect(availability(at('work'), { clock: 610, waitingUntil: 610 })).toEqual({ isFree: true });
});

test('E06: where time stands still, work keeps nobody from answering', () => {
  expect(availability(at('work'), { clock: null, waitingUntil: null })).toEqual({ isFree: true });
  expect(availability(at('sleep'), { clock: null, waitingUntil: null })).toMatchObject({ isFree: false });
});
