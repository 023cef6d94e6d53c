import type { z } from 'zod';
import type { Page } from '@/contracts/inputs/paging';
import type { versionsInput } from '@/contracts/inputs/posts';
import type { PostVersionView } from '@/contracts/views/posts';
import { DomainError } from '@/lib/errors';
import type { Viewer } from '@/server/auth/viewer';
import type { AppContext } from '@/server/platform/app-context';
import { pageOf } from '@/server/platform/storage/page-of';
import { readingWishes } from '@/server/sight/reading-wishes';
import { visibleTo } from '@/server/sight/visible-to';

/** What a post was before its edits, newest first, for all who may see the post. Throws `DomainError('post-not-found')`. */
export async function listVersions(
  app: Pick<AppContext, 'db'>,
  viewer: Pick<Viewer, 'id'> | null,
  { postId, cursor, limit }: z.output<typeof versionsInput>,
): Promise<Page<PostVersionView>> {
  const post = await app.db.post.findFirst({
    where: { id: postId, ...visibleTo(viewer?.id ?? null) },
    select: { isSensitive: true, authorId: true },
  });
  const isClosed = post?.isSensitive && post.authorId !== viewer?.id && (await readingWishes(app, viewer)).isReduced;
  if (!post || isClosed) throw new DomainError('post-not-found', `No post ${postId}`);
  const rows = await app.db.postVersion.findMany({
    where: { postId, ...(cursor ? { version: { lt: Number(cursor) } } : {}) },
    orderBy: { version: 'desc' },
    take: limit + 1,
    select: { version: true, text: true, isSensitive: true, isSpoiler: true, warning: true, alts: true, writtenAt: true },
  });
  const page = pageOf(rows, limit, ({ version }) => String(version));
  return { ...page, items: page.items.map((row) => toVersionView(row)) };
}

type Row = Omit<PostVersionView, 'label'> & NonNullable<PostVersionView['label']>;

function toVersionView({ isSensitive, isSpoiler, warning, ...version }: Row): PostVersionView {
  return { ...version, label: isSensitive || isSpoiler ? { isSensitive, isSpoiler, warning } : null };
}
