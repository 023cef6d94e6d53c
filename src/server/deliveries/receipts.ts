import { DomainError } from '@/lib/errors';
import type { AppContext } from '@/server/platform/app-context';
import { readSigned } from './receipt-token';

type App = Pick<AppContext, 'config' | 'db' | 'clock'>;

/** What a device says of a delivery; said twice, or late, nothing goes back. Throws `link-invalid` for a token that is none. */
export async function takeReceipt(app: App, { token, what }: { token: string; what: 'delivered' | 'opened' }): Promise<void> {
  const id = readSigned(app, 'receipt', token);
  if (!id) throw new DomainError('link-invalid', 'Not a receipt of ours');
  const now = app.clock.now();
  const before = what === 'delivered' ? (['sending', 'accepted'] as const) : (['sending', 'accepted', 'delivered'] as const);
  const at = what === 'delivered' ? { deliveredAt: now } : { openedAt: now };
  await app.db.delivery.updateMany({ where: { id, state: { in: [...before] } }, data: { state: what, ...at, leaseUntil: null } });
}

/** Where a click leads: a path of ours. The click is the receipt. Throws `link-invalid`. */
export async function openDelivery(app: App, token: string): Promise<string> {
  await takeReceipt(app, { token, what: 'opened' });
  const row = await app.db.delivery.findUnique({
    where: { id: readSigned(app, 'receipt', token) ?? '' },
    select: { path: true },
  });
  return row?.path ?? '/notifications';
}
