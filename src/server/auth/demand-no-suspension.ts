import { DomainError } from '@/lib/errors';
import type { AppContext } from '../platform/app-context';
import type { Viewer } from './viewer';

/** Throws `DomainError('suspended')`, with the time until it ends, for somebody who may only read. At most as old as the viewer. */
export function demandNoSuspension(
  { clock }: Pick<AppContext, 'clock'>,
  { id, suspendedUntil }: Pick<Viewer, 'id' | 'suspendedUntil'>,
) {
  const left = suspendedUntil ? suspendedUntil.getTime() - clock.now().getTime() : 0;
  if (left > 0) throw new DomainError('suspended', `${id} may not write at the moment`, { retryAfterMs: left });
}
