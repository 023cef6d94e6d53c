import ipaddr from 'ipaddr.js';

/**
 * What limits on strangers count by: an IPv4 address as it is, of IPv6 the /64 that one customer gets whole. What is no address
 * comes back as it came.
 */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  const prefix = parsed.toByteArray().map((byte, index) => (index < 8 ? byte : 0));
  return `${ipaddr.fromByteArray(prefix).toString()}/64`;
}
