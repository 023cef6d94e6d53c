// What a copy of somebody's data holds: one JSON file a kind, rows as a person would want to read them. Whoever is a character is marked
// as AI wherever it appears.
import type { Prisma } from '@/generated/prisma/client';
import type { Kind } from './kind';
import { accountKinds } from './kinds-account';
import { choiceKinds } from './kinds-choices';
import { conversationKinds } from './kinds-conversations';
import { safetyKinds } from './kinds-safety';
import { pages } from './pages';

const named = {
  select: { username: true, nickname: true, kind: true, leavingAt: true },
} as const satisfies Prisma.UserDefaultArgs;

/** What moderators took away (`removedAt`) is still kept, so it belongs to the copy. */
const stored = { OR: [{ deletedAt: null }, { removedAt: { not: null } }] };

const postKinds: readonly Kind[] = [
  {
    name: 'posts',
    rows: (db, userId) =>
      pages((after: { id: string } | undefined, take) =>
        db.post.findMany({
          where: { authorId: userId, ...stored, ...(after ? { id: { gt: after.id } } : {}) },
          orderBy: { id: 'asc' },
          take,
          select: {
            ...{ id: true, text: true, createdAt: true, removedAt: true, likesCount: true, commentsCount: true },
            ...{
              visibility: true,
              replies: true,
              isSensitive: true,
              isSpoiler: true,
              warning: true,
              isMadeWithAi: true,
              editedAt: true,
            },
            images: { where: { state: 'claimed' }, orderBy: { position: 'asc' }, select: { id: true, alt: true } },
          },
        }),
      ),
  },
  {
    name: 'post-versions',
    rows: (db, userId) =>
      pages((after: { postId: string; version: number } | undefined, take) =>
        db.postVersion.findMany({
          where: {
            post: { authorId: userId, ...stored },
            ...(after
              ? { OR: [{ postId: { gt: after.postId } }, { postId: after.postId, version: { gt: after.version } }] }
              : {}),
          },
          orderBy: [{ postId: 'asc' }, { version: 'asc' }],
          take,
          select: { postId: true, version: true, text: true, warning: true, alts: true, writtenAt: true },
        }),
      ),
  },
  {
    name: 'comments',
    rows: (db, userId) =>
      pages((after: { id: string } | undefined, take) =>
        db.comment.findMany({
          where: { authorId: userId, ...stored, ...(after ? { id: { gt: after.id } } : {}) },
          orderBy: { id: 'asc' },
          take,
          select: { id: true, postId: true, parentId: true, text: true, createdAt: true, removedAt: true },
        }),
      ),
  },
  {
    name: 'likes',
    rows: (db, userId) =>
      pages((after: { postId: string } | undefined, take) =>
        db.like.findMany({
          where: { userId, ...(after ? { postId: { gt: after.postId } } : {}) },
          orderBy: { postId: 'asc' },
          take,
          select: { postId: true, createdAt: true },
        }),
      ),
  },
  {
    name: 'comment-likes',
    rows: (db, userId) =>
      pages((after: { commentId: string } | undefined, take) =>
        db.commentLike.findMany({
          where: { userId, ...(after ? { commentId: { gt: after.commentId } } : {}) },
          orderBy: { commentId: 'asc' },
          take,
          select: { commentId: true, createdAt: true },
        }),
      ),
  },
  {
    name: 'bookmarks',
    rows: (db, userId) =>
      pages((after: { postId: string } | undefined, take) =>
        db.bookmark.findMany({
          where: { userId, ...(after ? { postId: { gt: after.postId } } : {}) },
          orderBy: { postId: 'asc' },
          take,
          select: { postId: true, createdAt: true },
        }),
      ),
  },
  {
    name: 'reposts',
    rows: (db, userId) =>
      pages((after: { postId: string } | undefined, take) =>
        db.repost.findMany({
          where: { userId, ...(after ? { postId: { gt: after.postId } } : {}) },
          orderBy: { postId: 'asc' },
          take,
          select: { postId: true, createdAt: true },
        }),
      ),
  },
  {
    name: 'following',
    rows: (db, userId) =>
      pages((after: { followedId: string } | undefined, take) =>
        db.follow.findMany({
          where: { followerId: userId, ...(after ? { followedId: { gt: after.followedId } } : {}) },
          orderBy: { followedId: 'asc' },
          take,
          select: { followedId: true, createdAt: true, followed: named },
        }),
      ),
  },
  {
    name: 'followers',
    rows: (db, userId) =>
      pages((after: { followerId: string } | undefined, take) =>
        db.follow.findMany({
          where: { followedId: userId, ...(after ? { followerId: { gt: after.followerId } } : {}) },
          orderBy: { followerId: 'asc' },
          take,
          select: { followerId: true, createdAt: true, follower: named },
        }),
      ),
  },
];

export const exportKinds: readonly Kind[] = [...accountKinds, ...postKinds, ...conversationKinds, ...choiceKinds, ...safetyKinds];
