import type { Kind } from './kind';
import { pages } from './pages';

/** One row, or none. */
async function* one(row: Promise<object | null>): AsyncGenerator<object[]> {
  const found = await row;
  if (found) yield [found];
}

export const accountKinds: readonly Kind[] = [
  {
    name: 'account',
    rows: (db, userId) =>
      one(
        db.user.findUnique({
          where: { id: userId },
          select: {
            ...{ id: true, username: true, nickname: true, role: true, bio: true, interests: true, avatarUrl: true },
            ...{ mailAddress: true, language: true, birthYear: true, timeZone: true, createdAt: true, updatedAt: true },
            ...{ postsCount: true, followersCount: true, followingCount: true },
          },
        }),
      ),
  },
  {
    name: 'sessions',
    rows: (db, userId) =>
      pages((after: { id: string } | undefined, take) =>
        db.session.findMany({
          where: { userId, ...(after ? { id: { gt: after.id } } : {}) },
          orderBy: { id: 'asc' },
          take,
          select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true, expiresAt: true, revokedAt: true },
        }),
      ),
  },
  {
    name: 'passkeys',
    rows: (db, userId) =>
      pages((after: { id: string } | undefined, take) =>
        db.passkey.findMany({
          where: { userId, ...(after ? { id: { gt: after.id } } : {}) },
          orderBy: { id: 'asc' },
          take,
          select: { id: true, name: true, isBackedUp: true, createdAt: true, lastUsedAt: true },
        }),
      ),
  },
  {
    name: 'identities',
    rows: (db, userId) =>
      pages((after: { id: string } | undefined, take) =>
        db.identity.findMany({
          where: { userId, ...(after ? { id: { gt: after.id } } : {}) },
          orderBy: { id: 'asc' },
          take,
          select: { id: true, issuer: true, subject: true, label: true, createdAt: true, lastUsedAt: true },
        }),
      ),
  },
  {
    name: 'devices-and-programs',
    rows: (db, userId) =>
      pages((after: { id: string } | undefined, take) =>
        db.deliveryTarget.findMany({
          where: { userId, ...(after ? { id: { gt: after.id } } : {}) },
          orderBy: { id: 'asc' },
          take,
          select: { id: true, channel: true, address: true, label: true, createdAt: true, acceptedAt: true },
        }),
      ),
  },
  {
    name: 'api-tokens',
    rows: (db, userId) =>
      pages((after: { id: string } | undefined, take) =>
        db.apiToken.findMany({
          where: { userId, ...(after ? { id: { gt: after.id } } : {}) },
          orderBy: { id: 'asc' },
          take,
          select: { id: true, name: true, start: true, scopes: true, createdAt: true, expiresAt: true, lastUsedAt: true },
        }),
      ),
  },
  {
    name: 'notifications',
    rows: (db, userId) =>
      pages((after: { id: string } | undefined, take) =>
        db.notification.findMany({
          where: { userId, ...(after ? { id: { gt: after.id } } : {}) },
          orderBy: { id: 'asc' },
          take,
          select: {
            ...{ id: true, kind: true, postId: true, commentId: true, createdAt: true, readAt: true },
            actor: { select: { username: true, nickname: true, kind: true, leavingAt: true } },
          },
        }),
      ),
  },
  {
    name: 'images',
    rows: (db, userId) =>
      pages((after: { id: string } | undefined, take) =>
        db.image.findMany({
          where: { ownerId: userId, state: 'claimed', ...(after ? { id: { gt: after.id } } : {}) },
          orderBy: { id: 'asc' },
          take,
          select: {
            ...{ id: true, postId: true, mime: true, width: true, height: true, bytes: true, alt: true },
            ...{ isMachineMade: true, createdAt: true },
          },
        }),
      ),
  },
  {
    name: 'time-with-characters',
    rows: (db, userId) =>
      one(
        db.companionUse.findUnique({ where: { personId: userId }, select: { startedAt: true, lastAt: true, dismissedAt: true } }),
      ),
  },
];
