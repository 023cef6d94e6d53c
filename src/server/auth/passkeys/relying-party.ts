import { webAddress } from '../../mail/insert-mail';
import type { AppContext } from '../../platform/app-context';

/** Whom passkeys are made for: the web app's own address, from the configuration and never from a request. */
export function relyingParty(app: Pick<AppContext, 'config'>): { rpName: string; rpID: string; origin: string } {
  const { hostname, origin } = new URL(webAddress(app, '/'));
  return { rpName: 'Kith', rpID: hostname, origin };
}
