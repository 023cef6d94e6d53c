import type { AppContext } from '@/server/platform/app-context';
import { deliveryRules } from './delivery-rules';

/** Removes what is old; nothing waits that long. */
export function pruneDeliveries({ db, clock }: Pick<AppContext, 'db' | 'clock'>): Promise<{ count: number }> {
  return db.delivery.deleteMany({ where: { createdAt: { lt: new Date(clock.now().getTime() - deliveryRules.keepMs) } } });
}
