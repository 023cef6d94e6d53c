import { createHash, randomBytes } from 'node:crypto';
import type { Clock, Ids } from './app-context';

function format(bytes: Uint8Array, version: 7 | 8): string {
  const out = Buffer.from(bytes.subarray(0, 16));
  out[6] = ((out[6] ?? 0) & 0x0f) | (version << 4);
  out[8] = ((out[8] ?? 0) & 0x3f) | 0x80;
  const hex = out.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** RFC 9562: version 7 with a 12-bit counter, so that ids made within one millisecond sort by their making too; version 8 by hash. */
export function createIds(clock: Clock): Ids {
  let millisecond = 0;
  let counter = 0;

  return {
    next() {
      const now = clock.now().getTime();
      if (now > millisecond) {
        millisecond = now;
        counter = randomBytes(1).readUInt8();
      } else if (++counter > 0xfff) {
        millisecond += 1;
        counter = 0;
      }
      const bytes = randomBytes(16);
      bytes.writeUIntBE(millisecond, 0, 6);
      bytes.writeUInt16BE(counter, 6);
      return format(bytes, 7);
    },
    derive: (...parts) => format(createHash('sha256').update(JSON.stringify(parts)).digest(), 8),
  };
}
