import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { JsonLd } from '@/features/disclosure/json-ld';
import { cardName, cardText, profileLd, profileSource, sourceMeta } from '@/features/disclosure/machine-readable';
import { nextPage } from '@/features/list/items-of';
import { PersonHome } from '@/features/profile/person-home';
import { getQueryClient, HydrateClient, trpc } from '@/trpc/server';
import { isMissing } from '../../../is-missing';

type Props = PageProps<'/user/[username]'>;

const usernameOf = async ({ params }: Props) => decodeURIComponent((await params).username);

export async function generateMetadata(props: Props): Promise<Metadata> {
  const username = await usernameOf(props);
  const title = `@${username}`;
  const people = await getTranslations('people');
  const options = trpc.profiles.byUsername.queryOptions({ username });
  const profile = await getQueryClient()
    .fetchQuery(options)
    .catch(() => undefined); // the page says what is wrong
  if (!profile) return { title };
  const name = cardName(profile, people('aiCharacter'));
  const images = profile.avatarUrl ? [{ url: profile.avatarUrl }] : [];
  return {
    title,
    description: cardText(`${name}. ${profile.bio}`),
    openGraph: { type: 'profile', title: name, description: cardText(profile.bio), images },
    other: sourceMeta(profileSource(profile)),
  };
}

export default async function Page(props: Props) {
  const username = await usernameOf(props);
  const queryClient = getQueryClient();
  await queryClient.prefetchInfiniteQuery(trpc.posts.byAuthor.infiniteQueryOptions({ username }, nextPage));
  const profile = await queryClient
    .fetchQuery(trpc.profiles.byUsername.queryOptions({ username }))
    .catch((error: unknown): undefined => {
      if (isMissing(error)) notFound();
    });
  return (
    <HydrateClient>
      {profile && <JsonLd of={profileLd(profile)} />}
      <PersonHome username={username} />
    </HydrateClient>
  );
}
