import type { Prisma } from '@/generated/prisma/client';

/** Plain data of ours as a JSON column takes it. The pure world holds nothing that JSON cannot (its own test proves the round trip). */
export function asJson(value: object): Prisma.InputJsonValue {
  return value as Prisma.InputJsonValue;
}
