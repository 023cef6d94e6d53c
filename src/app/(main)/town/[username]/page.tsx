import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Character } from '@/features/town/character';
import { getQueryClient, HydrateClient, trpc } from '@/trpc/server';
import { isMissing } from '../../../is-missing';

type Props = PageProps<'/town/[username]'>;

const usernameOf = async ({ params }: Props) => decodeURIComponent((await params).username);

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: `@${await usernameOf(props)}` };
}

export default async function Page(props: Props) {
  const username = await usernameOf(props);
  await getQueryClient()
    .fetchQuery(trpc.town.character.queryOptions({ username }))
    .catch((error: unknown) => {
      if (isMissing(error)) notFound();
    });
  return (
    <HydrateClient>
      <Character username={username} />
    </HydrateClient>
  );
}
