import { DomainError } from '@/lib/errors';
import type { AppContext } from '../platform/app-context';
import type { Viewer } from './viewer';

type Person = Pick<Viewer, 'suspendedUntil'>;

/** Wall milliseconds until somebody may write again; 0 for who may. */
const suspendedFor = ({ clock }: Pick<AppContext, 'clock'>, { suspendedUntil }: Person): number =>
  suspendedUntil ? Math.max(0, suspendedUntil.getTime() - clock.now().getTime()) : 0;

export const isSuspended = (app: Pick<AppContext, 'clock'>, person: Person): boolean => suspendedFor(app, person) > 0;

/** Throws `DomainError('suspended')`, with the time until it ends, for somebody who may only read. At most as old as the viewer. */
export function demandNoSuspension(app: Pick<AppContext, 'clock'>, person: Person & Pick<Viewer, 'id'>) {
  const retryAfterMs = suspendedFor(app, person);
  if (retryAfterMs > 0) throw new DomainError('suspended', `${person.id} may not write at the moment`, { retryAfterMs });
}
