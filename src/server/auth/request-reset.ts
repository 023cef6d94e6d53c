import { mailKey } from '../accounts/mail-key';
import { usernameKey } from '../accounts/username';
import type { AppContext } from '../platform/app-context';

type App = Pick<AppContext, 'db' | 'clock' | 'ids' | 'jobs' | 'limiter'>;

const keyOf = (name: string) => (name.includes('@') ? mailKey(name) : usernameKey(name)).slice(0, 254);

/**
 * Asks for a link to set a new password. Whoever asks learns nothing about the name, not even from the time it takes: it is only
 * noted here, and a job looks it up. Throws `rate-limited`, per network address and per name.
 */
export async function requestReset(app: App, { name, address }: { name: string; address: string }): Promise<void> {
  const key = keyOf(name);
  await app.limiter.take('reset-address', address);
  await app.limiter.take('reset-account', app.ids.derive('reset', key));
  const id = app.ids.next();
  await app.db.resetRequest.create({ data: { id, name: key, createdAt: app.clock.now() } });
  await app.jobs.tryEnqueue('answer-reset-request', { requestId: id }, { key: id });
}
