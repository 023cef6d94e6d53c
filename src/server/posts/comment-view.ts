import type { CommentView } from '@/contracts/views/posts';
import type { Prisma } from '@/generated/prisma/client';
import { authorSelect, authorView, mentionSelect, mentionView } from '@/server/accounts/author-view';

export const commentSelect = {
  id: true,
  postId: true,
  parentId: true,
  depth: true,
  authorId: true,
  text: true,
  likesCount: true,
  repliesCount: true,
  createdAt: true,
  deletedAt: true,
  removedAt: true,
  author: { select: authorSelect },
  mentions: { select: { user: { select: mentionSelect } } },
} as const satisfies Prisma.CommentSelect;

export type CommentRow = Prisma.CommentGetPayload<{ select: typeof commentSelect }>;

/** What stands in a thread: comments, and of those that were deleted (or whose account is leaving) the ones that have replies. */
export const isShownComment = {
  OR: [{ deletedAt: null, author: { leavingAt: null } }, { repliesCount: { gt: 0 } }],
} as const satisfies Prisma.CommentWhereInput;

type Seen = { viewerId: string | null; isLikedByMe: boolean; isAway?: boolean; replies: CommentView[] };

/** Of a tombstone nothing is left but its place. */
export function toCommentView(row: CommentRow, { viewerId, isLikedByMe, isAway = false, replies }: Seen): CommentView {
  const { id, postId, parentId, depth, repliesCount, createdAt, deletedAt, author } = row;
  const isDeleted = isAway || deletedAt !== null || author.leavingAt !== null;
  const isRemoved = !isAway && author.leavingAt === null && row.removedAt !== null;
  return {
    ...{ id, postId, parentId, depth, repliesCount, createdAt, replies, isDeleted, isRemoved },
    author: isDeleted ? null : authorView(author),
    text: isDeleted ? '' : row.text,
    mentions: isDeleted ? [] : row.mentions.map(mentionView),
    isMine: (!isDeleted || isRemoved) && row.authorId === viewerId,
    likesCount: isDeleted ? 0 : row.likesCount,
    isLikedByMe: !isDeleted && isLikedByMe,
  };
}
