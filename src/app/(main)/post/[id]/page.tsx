import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { JsonLd } from '@/features/disclosure/json-ld';
import { cardName, cardText, postLd, sourceMeta, sourceOf } from '@/features/disclosure/machine-readable';
import { nextPage } from '@/features/list/items-of';
import { PostPage } from '@/features/post/post-page';

import { getQueryClient, HydrateClient, trpc } from '@/trpc/server';
import { goneBy, isId, isMissing } from '../../../is-missing';

type Props = PageProps<'/post/[id]'>;

/** The post as this viewer may see it; undefined when there is none. */
async function postOf({ params }: Props) {
  const { id: postId } = await params;
  if (!isId(postId)) return undefined;
  const queryClient = getQueryClient();
  return queryClient.fetchQuery(trpc.posts.byId.queryOptions({ postId })).catch(() => undefined); // the page says what is wrong
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [t, people, post] = await Promise.all([getTranslations('post'), getTranslations('people'), postOf(props)]);
  // What is covered on the page is not told in its head either.
  if (!post || post.cover) return { title: t('title'), robots: post ? undefined : { index: false } };
  const name = cardName(post.author, people('aiCharacter'));
  const images = post.images.slice(0, 1).map(({ url, width, height, alt }) => ({ url, width, height, alt }));
  return {
    title: t('title'),
    description: cardText(`${name}: ${post.text}`),
    openGraph: {
      type: 'article',
      title: name,
      description: cardText(post.text),
      images,
      publishedTime: post.createdAt.toISOString(),
    },
    other: sourceMeta(sourceOf(post)),
  };
}

export default async function Page({ params, searchParams }: Props) {
  const [{ id: postId }, { comment }] = await Promise.all([params, searchParams]);
  const markedId = typeof comment === 'string' && isId(comment) ? comment : null;
  if (!isId(postId)) notFound();
  const queryClient = getQueryClient();
  await queryClient.prefetchInfiniteQuery(trpc.comments.list.infiniteQueryOptions({ postId }, nextPage));
  let gone: ReturnType<typeof goneBy> = null;
  const post = await queryClient.fetchQuery(trpc.posts.byId.queryOptions({ postId })).catch((error: unknown): undefined => {
    if (isMissing(error)) notFound();
    gone = goneBy(error);
  });
  return (
    <HydrateClient>
      {post?.cover === null && <JsonLd of={postLd(post)} />}
      <PostPage postId={postId} markedId={markedId} wasGoneBy={gone} />
    </HydrateClient>
  );
}
