import type { CommentView } from '@/contracts/views/posts';
import type { Prisma } from '@/generated/prisma/client';
import { authorSelect, authorView } from '@/server/accounts/author-view';

export const commentSelect = {
  id: true,
  postId: true,
  authorId: true,
  text: true,
  createdAt: true,
  author: { select: authorSelect },
} as const satisfies Prisma.CommentSelect;

type CommentRow = Prisma.CommentGetPayload<{ select: typeof commentSelect }>;

export function toCommentView({ author, authorId, ...comment }: CommentRow, viewerId: string | null): CommentView {
  return { ...comment, author: authorView(author), isMine: authorId === viewerId };
}
