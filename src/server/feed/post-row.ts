import type { Prisma } from '@/generated/prisma/client';
import { authorSelect, mentionSelect } from '@/server/accounts/author-view';
import { imageSelect } from '@/server/media/image-view';

/** All that a post shows, in one read. */
export const postSelect = {
  id: true,
  authorId: true,
  text: true,
  isMadeWithAi: true,
  likesCount: true,
  commentsCount: true,
  repostsCount: true,
  worldId: true,
  worldMinute: true,
  placeId: true,
  createdAt: true,
  visibility: true,
  replies: true,
  isSensitive: true,
  isSpoiler: true,
  warning: true,
  version: true,
  editedAt: true,
  linkCard: { select: { url: true, title: true, description: true, siteName: true } },
  author: { select: authorSelect },
  mentions: { where: { commentId: null }, select: { userId: true, user: { select: mentionSelect } } },
  images: {
    where: { state: 'claimed' },
    orderBy: { position: 'asc' },
    select: imageSelect,
  },
  imageJobs: { where: { state: { not: 'done' } }, select: { description: true, state: true }, take: 1 },
} as const satisfies Prisma.PostSelect;

export type PostRow = Prisma.PostGetPayload<{ select: typeof postSelect }>;
