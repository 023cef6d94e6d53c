import type { Kind } from './kind';
import { pages } from './pages';

type After = { id: string } | undefined;

/** What one reported, and what moderators decided about what is one's own: never who reported it, nor in which words. */
export const safetyKinds: readonly Kind[] = [
  {
    name: 'reports',
    rows: (db, userId) =>
      pages((after: After, take) =>
        db.report.findMany({
          where: { reporterId: userId, ...(after ? { id: { gt: after.id } } : {}) },
          orderBy: { id: 'asc' },
          take,
          select: {
            ...{ id: true, reason: true, words: true, createdAt: true },
            case: { select: { subjectKind: true, subjectId: true, state: true } },
          },
        }),
      ),
  },
  {
    name: 'moderation-decisions',
    rows: (db, userId) =>
      pages((after: After, take) =>
        db.moderationAction.findMany({
          where: { case: { ownerId: userId }, kind: { not: 'note' }, ...(after ? { id: { gt: after.id } } : {}) },
          orderBy: { id: 'asc' },
          take,
          select: {
            ...{ id: true, kind: true, reason: true, detail: true, createdAt: true, revertedAt: true, appeal: true },
            case: { select: { subjectKind: true, subjectId: true } },
          },
        }),
      ),
  },
];
