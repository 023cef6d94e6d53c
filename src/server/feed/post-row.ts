import type { Prisma } from '@/generated/prisma/client';
import { authorSelect } from '@/server/accounts/author-view';

/** All that a post shows, in one read. */
export const postSelect = {
  id: true,
  authorId: true,
  text: true,
  likesCount: true,
  commentsCount: true,
  repostsCount: true,
  worldId: true,
  worldMinute: true,
  placeId: true,
  createdAt: true,
  deletedAt: true,
  author: { select: authorSelect },
  images: {
    where: { state: 'claimed' },
    orderBy: { position: 'asc' },
    select: { id: true, url: true, width: true, height: true, alt: true, isMachineMade: true },
  },
  imageJobs: { where: { state: { not: 'done' } }, select: { description: true, state: true }, take: 1 },
} as const satisfies Prisma.PostSelect;

export type PostRow = Prisma.PostGetPayload<{ select: typeof postSelect }>;
