import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { mayDo } from '@/contracts/permissions';
import { EditCharacter } from '@/features/casting/edit-character';
import { editorPath } from '@/features/paths';
import { NotAllowed } from '@/features/shell/not-allowed';
import { getQueryClient, HydrateClient, trpc } from '@/trpc/server';
import { isMissing } from '../../../../is-missing';
import { requireViewer } from '../../../../require-viewer';

type Props = PageProps<'/admin/characters/[username]'>;

const usernameOf = async ({ params }: Props) => decodeURIComponent((await params).username);

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: `@${await usernameOf(props)}` };
}

export default async function Page(props: Props) {
  const username = await usernameOf(props);
  const viewer = await requireViewer(editorPath(username));
  if (!mayDo(viewer, 'operate')) return <NotAllowed />;
  await getQueryClient()
    .fetchQuery(trpc.characters.sheet.queryOptions({ username }))
    .catch((error: unknown) => {
      if (isMissing(error)) notFound();
    });
  return (
    <HydrateClient>
      <EditCharacter username={username} />
    </HydrateClient>
  );
}
