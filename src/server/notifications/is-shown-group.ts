import type { Prisma } from '@/generated/prisma/client';

/** Nothing is told of accounts on their way out; what moderators did has no name. */
export const isShownGroup = {
  notifications: { some: { OR: [{ actorId: null }, { actor: { leavingAt: null } }] } },
} as const satisfies Prisma.NotificationGroupWhereInput;
