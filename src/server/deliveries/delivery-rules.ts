import type { Channel } from '@/contracts/channels';

const hourMs = 3_600_000;

export const deliveryRules = {
  /** wall milliseconds: longer than a provider may take, so that one delivery has one sender */
  leaseMs: 60_000,
  /** what waited longer than this (quiet hours, a provider that is down) tells nobody anything any more */
  maxAgeMs: 24 * hourMs,
  mostAttempts: 6,
  /** how long it is kept that something was delivered */
  keepMs: 30 * 24 * hourMs,
  mostTargets: 20,
} as const;

/** Wall milliseconds before the next try: 15 s, 1 min, 4 min, 16 min, 64 min. */
export const backoffMs = (attempts: number) => 15_000 * 4 ** (attempts - 1);

/** So many reach one person in an hour; what comes on top waits, and is told together. A town writes all day. */
export const hourlyCap = (channel: Channel, byCharacters: boolean): number => {
  if (channel === 'webhook') return 120;
  if (channel === 'mail') return byCharacters ? 2 : 10;
  return byCharacters ? 6 : 30;
};
