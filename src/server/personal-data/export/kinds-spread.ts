import type { Kind } from './kind';
import { pages } from './pages';

type Last = { postId: string } | undefined;

const after = (last: Last) => (last ? { postId: { gt: last.postId } } : {});
const select = { postId: true, createdAt: true } as const;

/** What somebody kept to read again, and what they passed on. */
export const spreadKinds: readonly Kind[] = [
  {
    name: 'bookmarks',
    rows: (db, userId) =>
      pages((last: Last, take) =>
        db.bookmark.findMany({ where: { userId, ...after(last) }, orderBy: { postId: 'asc' }, take, select }),
      ),
  },
  {
    name: 'reposts',
    rows: (db, userId) =>
      pages((last: Last, take) =>
        db.repost.findMany({ where: { userId, ...after(last) }, orderBy: { postId: 'asc' }, take, select }),
      ),
  },
];
