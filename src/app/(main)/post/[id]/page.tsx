import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { nextPage } from '@/features/list/items-of';
import { PostPage } from '@/features/post/post-page';

import { getQueryClient, HydrateClient, trpc } from '@/trpc/server';
import { isId, isMissing } from '../../../is-missing';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('post'))('title') };
}

export default async function Page({ params }: PageProps<'/post/[id]'>) {
  const { id: postId } = await params;
  if (!isId(postId)) notFound();
  const queryClient = getQueryClient();
  await queryClient.prefetchInfiniteQuery(trpc.comments.list.infiniteQueryOptions({ postId }, nextPage));
  await queryClient.fetchQuery(trpc.posts.byId.queryOptions({ postId })).catch((error: unknown) => {
    if (isMissing(error)) notFound();
  });
  return (
    <HydrateClient>
      <PostPage postId={postId} />
    </HydrateClient>
  );
}
