import type { CreatePostInput } from '@/contracts/inputs/posts';
import { limits } from '@/contracts/limits';
import { oweCard } from '@/server/links/owe-card';
import { claimImages } from '@/server/media/claim-images';
import type { AppContext, Tx } from '@/server/platform/app-context';
import { fitText } from './fit-text';
import { writeMentions, writeTags } from './mark-text';
import { termsOf } from './search-terms';
import { townChannel } from './town-channel';

export type NewPost = {
  id: string;
  authorId: string;
  text: string;
  imageIds: string[];
  /** what is on each of them */
  imageAlts?: string[];
  /** from the browser: the same one twice is one post */
  clientId: string | null;
  createdAt: Date;
  /** when and where in the town, `minute` in world minutes; null for people */
  moment: { worldId: string; minute: number; placeId: string | null } | null;
} & Partial<PostSettings>;

export type PostSettings = Pick<
  CreatePostInput,
  'visibility' | 'replies' | 'isSensitive' | 'isSpoiler' | 'warning' | 'isMadeWithAi'
>;

/**
 * Publishes a post, a person's or a character's: row, counter, images, tags, mentions, live event. A repeat by id or by (author, clientId) changes
 * nothing. Throws `DomainError('image-not-found')` (not the author's, or taken).
 */
export async function insertPost(app: Pick<AppContext, 'live' | 'ids'>, tx: Tx, post: NewPost): Promise<void> {
  const { id, authorId, clientId, createdAt, moment } = post;
  const { visibility = 'public', replies, isSensitive, isSpoiler, warning, isMadeWithAi } = post;
  const place = moment && { worldId: moment.worldId, worldMinute: moment.minute, placeId: moment.placeId };
  const text = fitText(post.text, limits.post);
  const linkCardId = await oweCard(app, tx, { text, at: createdAt });
  const settings = { visibility, replies, isSensitive, isSpoiler, warning, isMadeWithAi };
  const row = { id, authorId, clientId, createdAt, text, terms: termsOf(text), linkCardId, ...settings, ...place };
  const { count } = await tx.post.createMany({ data: row, skipDuplicates: true });
  if (count === 0) return;
  await tx.user.update({ where: { id: authorId }, data: { postsCount: { increment: 1 } }, select: { id: true } });
  await claimImages(tx, { ownerId: authorId, postId: id, imageIds: post.imageIds, alts: post.imageAlts });
  const written = { postId: id, commentId: null, authorId, text, createdAt };
  await writeTags(tx, written);
  await writeMentions(app, tx, written);
  await app.live.append(tx, townChannel, [{ type: 'post.published', payload: { postId: id, authorId } }]);
}
