import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { nextPage } from '@/features/list/items-of';
import { PersonHome } from '@/features/profile/person-home';
import { getQueryClient, HydrateClient, trpc } from '@/trpc/server';
import { isMissing } from '../../../is-missing';

type Props = PageProps<'/user/[username]'>;

const usernameOf = async ({ params }: Props) => decodeURIComponent((await params).username);

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: `@${await usernameOf(props)}` };
}

export default async function Page(props: Props) {
  const username = await usernameOf(props);
  const queryClient = getQueryClient();
  await queryClient.prefetchInfiniteQuery(trpc.posts.byAuthor.infiniteQueryOptions({ username }, nextPage));
  await queryClient.fetchQuery(trpc.profiles.byUsername.queryOptions({ username })).catch((error: unknown) => {
    if (isMissing(error)) notFound();
  });
  return (
    <HydrateClient>
      <PersonHome username={username} />
    </HydrateClient>
  );
}
