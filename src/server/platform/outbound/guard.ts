// Who may be reached at all. The check sits in the socket's own look-up, so the address that was checked is the one that is used:
// a name that answers differently the second time (DNS rebinding) gains nothing.
import { lookup as systemLookup } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';
import { isPublicAddress } from './is-public-address';
import { PageError } from './outbound';

export type Guard = {
  isAllowedPort(port: number): boolean;
  isAllowedAddress(address: string, port: number): boolean;
  resolve(hostname: string): Promise<{ address: string; family: number }[]>;
};

export const publicInternet: Guard = {
  isAllowedPort: (port) => port === 80 || port === 443,
  isAllowedAddress: (address) => isPublicAddress(address),
  resolve: (hostname) => systemLookup(hostname, { all: true }),
};

export const portOf = ({ port, protocol }: Pick<URL, 'port' | 'protocol'>) => Number(port || (protocol === 'https:' ? 443 : 80));

const forbidden = (message: string) => new PageError('forbidden-address', message);

/** An address as an outbound request may use it. Throws `PageError('forbidden-address')`. */
export function checkedUrl(text: string, base: URL | undefined, guard: Guard): URL {
  const url = URL.parse(text, base);
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) throw forbidden('Not a web address');
  if (url.username || url.password) throw forbidden('The address holds a name or a password');
  const port = portOf(url);
  if (!guard.isAllowedPort(port)) throw forbidden(`Port ${port} is not of the web`);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // A literal address is never looked up, so the socket's check would not see it. (URL writes every IPv4 form as four numbers.)
  const isLiteral = /^[\d.]+$/.test(host) || host.includes(':');
  if (isLiteral && !guard.isAllowedAddress(host, port)) throw forbidden(`${host} is not public`);
  url.hash = '';
  return url;
}

/** The look-up of sockets: all addresses of a name must be allowed, else none of them is used. */
export function guardedLookup(guard: Guard, port: number): LookupFunction {
  return (hostname, options, answer) => {
    guard.resolve(hostname).then(
      (found) => {
        const bad = found.find(({ address }) => !guard.isAllowedAddress(address, port));
        const [first] = found;
        if (bad || !first) answer(forbidden(`${hostname} is at ${bad?.address ?? 'no address'}`), '', 4);
        else if (options.all) answer(null, found);
        else answer(null, first.address, first.family);
      },
      (error: Error) => answer(error, '', 4),
    );
  };
}
