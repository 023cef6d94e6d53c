// What a person chose, and whom they keep away from. Whoever was blocked stands here by name: it is the person's own list.
import type { Db } from '@/server/platform/app-context';
import type { Kind } from './kind';
import { pages } from './pages';

const named = { select: { username: true, nickname: true, kind: true, leavingAt: true } } as const;

/** One row of all settings; those that were never touched are missing. */
async function* settings(db: Db, userId: string): AsyncGenerator<object[]> {
  const found = await db.user.findUnique({
    where: { id: userId },
    select: {
      ...{ sensitivePosts: true, spoilerPosts: true },
      messageChoices: { select: { whoMayWrite: true, readReceipts: true, showsTyping: true } },
      noticeSettings: { select: { off: true, quietFrom: true, quietTo: true, timeZone: true } },
      channelChoices: { select: { push: true, mail: true, webhook: true, digest: true, digestHour: true, timeZone: true } },
      secondFactor: { select: { confirmedAt: true } },
    },
  });
  if (found) yield [found];
}

export const choiceKinds: readonly Kind[] = [
  { name: 'settings', rows: settings },
  {
    name: 'blocks',
    rows: (db, userId) =>
      pages((after: { blockedId: string } | undefined, take) =>
        db.block.findMany({
          where: { blockerId: userId, ...(after ? { blockedId: { gt: after.blockedId } } : {}) },
          orderBy: { blockedId: 'asc' },
          take,
          select: { blockedId: true, createdAt: true, blocked: named },
        }),
      ),
  },
  {
    name: 'mutes',
    rows: (db, userId) =>
      pages((after: { mutedId: string } | undefined, take) =>
        db.mute.findMany({
          where: { muterId: userId, ...(after ? { mutedId: { gt: after.mutedId } } : {}) },
          orderBy: { mutedId: 'asc' },
          take,
          select: { mutedId: true, until: true, createdAt: true, muted: named },
        }),
      ),
  },
  {
    name: 'muted-words',
    rows: (db, userId) =>
      pages((after: { word: string } | undefined, take) =>
        db.mutedWord.findMany({
          where: { userId, ...(after ? { word: { gt: after.word } } : {}) },
          orderBy: { word: 'asc' },
          take,
          select: { word: true, until: true, createdAt: true },
        }),
      ),
  },
  {
    name: 'mails',
    rows: (db, userId) =>
      pages((after: { id: string } | undefined, take) =>
        db.mail.findMany({
          where: { userId, ...(after ? { id: { gt: after.id } } : {}) },
          orderBy: { id: 'asc' },
          take,
          select: { id: true, kind: true, recipient: true, subject: true, state: true, createdAt: true, sentAt: true },
        }),
      ),
  },
  {
    name: 'audit',
    rows: (db, userId) =>
      pages((after: { id: string } | undefined, take) =>
        db.auditEntry.findMany({
          where: { actorId: userId, ...(after ? { id: { gt: after.id } } : {}) },
          orderBy: { id: 'asc' },
          take,
          select: { id: true, action: true, subjectKind: true, subjectId: true, createdAt: true },
        }),
      ),
  },
];
