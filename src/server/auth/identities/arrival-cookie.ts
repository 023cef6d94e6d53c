import { arrivalCookie, arrivalMs } from './arrival';

/** Read by our own server only, and sent along when somebody follows a link back to us. */
function line(value: string, { seconds, isSecure }: { seconds: number; isSecure: boolean }): string {
  const safe = isSecure ? '; Secure' : '';
  return `${arrivalCookie}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${safe}`;
}

/** The `Set-Cookie` that lets what a provider said wait in the browser; `isSecure`: people come by https. */
export const keptArrival = (sealed: string, isSecure: boolean): string =>
  line(encodeURIComponent(sealed), { seconds: arrivalMs / 1000, isSecure });

/** The `Set-Cookie` that takes it away again. */
export const forgottenArrival = (isSecure: boolean): string => line('', { seconds: 0, isSecure });
