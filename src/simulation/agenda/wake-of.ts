import { agenda } from '../constants';
import type { Entry } from './entry';

/** The minute at which the world looks at it next: to tell its people, to see who came, or to end it. */
export function wakeOf({ status, isTold, remindAt, start, end }: Entry): number {
  if (status === 'in-progress') return end;
  return isTold ? Math.min(start + agenda.grace, end) : remindAt;
}
