import { expect, test } from 'vitest';
import { isPublicAddress } from './is-public-address';

test('P: link preview: addresses of the public internet may be reached', () => {
  for (const address of ['1.1.1.1', '93.184.216.34', '172.32.0.1', '2606:4700::1111', '2a00:1450:4001::200e'])
    expect([address, isPublicAddress(address)]).toEqual([address, true]);
});

test.each([
  ['loopback', ['127.0.0.1', '127.9.9.9', '::1', '::ffff:127.0.0.1', '::127.0.0.1']],
  ['private', ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fd00::1', 'fc00::1', '::ffff:10.0.0.1']],
  ['link-local, where clouds keep their secrets', ['169.254.169.254', 'fe80::1', '::ffff:a9fe:a9fe']],
  ['shared by a provider', ['100.64.0.1', '100.127.255.255']],
  ['nowhere or everywhere', ['0.0.0.0', '0.1.2.3', '::', '255.255.255.255', '224.0.0.1', 'ff02::1', '240.0.0.1']],
  ['an IPv4 address in disguise', ['64:ff9b::7f00:1', '64:ff9b:1::1', '2002:7f00:1::1', '2001::1']],
  ['documentation and tests', ['192.0.2.1', '198.18.0.1', '198.51.100.1', '203.0.113.1', '2001:db8::1']],
  ['no address at all', ['', 'localhost', 'example.com', '1.2.3', '::g', '999.1.1.1']],
])('P: link preview: what is %s is never reached', (_, addresses) => {
  expect(addresses.filter(isPublicAddress)).toEqual([]);
});
