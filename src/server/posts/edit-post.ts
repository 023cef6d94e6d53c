import type { EditPostInput } from '@/contracts/inputs/posts';
import { limits } from '@/contracts/limits';
import { DomainError } from '@/lib/errors';
import type { Viewer } from '@/server/auth/viewer';
import { oweCard } from '@/server/links/owe-card';
import type { AppContext, Tx } from '@/server/platform/app-context';
import { fitText } from './fit-text';
import { lockPostFor } from './lock-post';
import { writeMentions, writeTags } from './mark-text';
import { termsOf } from './search-terms';
import { townChannel } from './town-channel';

type App = Pick<AppContext, 'transact' | 'live' | 'ids' | 'clock'>;
type Written = Awaited<ReturnType<typeof writtenIn>>;

/**
 * Changes the words, the label and the image descriptions of one's own post; what it was before is kept, its likes and comments stay. The
 * same edit again changes nothing. Throws `DomainError`: `post-not-found`, `not-allowed`, `post-changed` (edited since `version`).
 */
export async function editPost(app: App, by: Pick<Viewer, 'id'>, input: EditPostInput): Promise<void> {
  const { postId } = input;
  await app.transact(async (tx) => {
    const post = await lockPostFor(tx, postId, by.id);
    if (!post) throw new DomainError('post-not-found', `No post ${postId}`);
    if (post.authorId !== by.id) throw new DomainError('not-allowed', `Post ${postId} is not ${by.id}'s`);
    const before = await writtenIn(tx, postId);
    const after = { ...labelOf(input), text: fitText(input.text, limits.post), alts: altsOf(before, input) };
    if (isSame(before, after)) return;
    if (post.version !== input.version) throw new DomainError('post-changed', `Post ${postId} is at ${post.version}`);
    await keepVersion(tx, { postId, version: post.version, before });
    await write(app, tx, { postId, authorId: by.id, before, after });
  });
}

const labelOf = ({ isSensitive, isSpoiler, warning }: EditPostInput) => ({ isSensitive, isSpoiler, warning });

async function writtenIn(tx: Tx, postId: string) {
  const select = { text: true, isSensitive: true, isSpoiler: true, warning: true, createdAt: true, editedAt: true } as const;
  const { createdAt, editedAt, ...post } = await tx.post.findUniqueOrThrow({ where: { id: postId }, select });
  const images = await tx.image.findMany({
    where: { postId, state: 'claimed' },
    orderBy: { position: 'asc' },
    select: { id: true, alt: true },
  });
  return { ...post, images, alts: images.map(({ alt }) => alt), writtenAt: editedAt ?? createdAt };
}

/** In the order of the images; those that are not named stay as they are. */
function altsOf({ images }: Written, { alts }: EditPostInput): string[] {
  const given = new Map(alts.map(({ imageId, alt }) => [imageId, alt]));
  return images.map(({ id, alt }) => given.get(id) ?? alt);
}

type Content = Pick<Written, 'text' | 'isSensitive' | 'isSpoiler' | 'warning' | 'alts'>;

const contentOf = ({ text, isSensitive, isSpoiler, warning, alts }: Content) =>
  JSON.stringify([text, isSensitive, isSpoiler, warning, alts]);
const isSame = (before: Content, after: Content) => contentOf(before) === contentOf(after);

async function keepVersion(tx: Tx, { postId, version, before }: { postId: string; version: number; before: Written }) {
  const { images: _images, ...written } = before;
  await tx.postVersion.create({ data: { postId, version, ...written }, select: { version: true } });
}

type Change = { postId: string; authorId: string; before: Written; after: Content };

async function write(app: App, tx: Tx, { postId, authorId, before, after }: Change): Promise<void> {
  const { alts, ...post } = after;
  const now = app.clock.now();
  const linkCardId = await oweCard(app, tx, { text: post.text, at: now });
  await tx.post.update({
    where: { id: postId },
    data: { ...post, terms: termsOf(post.text), linkCardId, version: { increment: 1 }, editedAt: now },
    select: { id: true },
  });
  for (const [position, { id, alt }] of before.images.entries()) {
    const next = alts[position] ?? alt;
    if (next !== alt) await tx.image.update({ where: { id }, data: { alt: next }, select: { id: true } });
  }
  const written = { postId, commentId: null, authorId, text: post.text, createdAt: now };
  await writeTags(tx, written);
  await writeMentions(app, tx, written);
  await app.live.append(tx, townChannel, [{ type: 'post.edited', payload: { postId, postAuthorId: authorId } }]);
}
