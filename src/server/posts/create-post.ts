import type { CreatePostInput } from '@/contracts/inputs/posts';
import type { Viewer } from '@/server/auth/viewer';
import type { AppContext } from '@/server/platform/app-context';
import { insertPost } from './insert-post';

/** A person posts. Gives the post's id: that of the first send when the same `clientId` comes again. Throws as `insertPost`. */
export async function createPost(
  app: Pick<AppContext, 'transact' | 'live' | 'ids' | 'clock'>,
  by: Pick<Viewer, 'id'>,
  input: CreatePostInput,
): Promise<string> {
  const mine = { authorId: by.id, clientId: input.clientId };
  const post = { ...input, ...mine, id: app.ids.next(), createdAt: app.clock.now(), moment: null };
  return app.transact(async (tx) => {
    await insertPost(app, tx, post);
    const { id } = await tx.post.findUniqueOrThrow({ where: { authorId_clientId: mine }, select: { id: true } });
    return id;
  });
}
