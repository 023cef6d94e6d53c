// A made picture takes the way of every image: drawn anew, stored, a row with its owner; and then it is told.
import { worldChannel } from '@/contracts/live-events';
import { machineMadeMark } from '@/server/media/machine-made-mark';
import { removeFiles, type StoredImage, storeImage } from '@/server/media/store-image';
import type { AppContext, Tx } from '@/server/platform/app-context';
import type { MadePicture, PictureSource } from '@/server/platform/imagery/image-maker';
import { townChannel } from '@/server/posts/town-channel';
import { avatarFrom } from './avatar-from';
import type { PictureClaim } from './claim-picture';

type App = Pick<AppContext, 'transact' | 'live' | 'files' | 'ids' | 'clock' | 'log'>;

/** Stores a picture and ends its job. False when the claim was lost meanwhile: then nothing of it is left. */
export async function keepPicture(app: App, claim: PictureClaim, made: MadePicture & { maker: string }): Promise<boolean> {
  const files = await storeAll(app, claim, made);
  try {
    const isKept = await app.transact((tx) => record(app, tx, { claim, files, maker: made.maker }));
    if (!isKept) await removeFiles(app, Object.values(files));
    return isKept;
  } catch (error) {
    await removeFiles(app, Object.values(files));
    throw error;
  }
}

type Files = { picture: StoredImage; avatar?: StoredImage };

async function storeAll(app: App, { kind }: PictureClaim, { bytes, source }: MadePicture): Promise<Files> {
  const picture = await store(app, bytes, source);
  if (kind !== 'portrait') return { picture };
  try {
    return { picture, avatar: await store(app, await avatarFrom(bytes, source), source) };
  } catch (error) {
    await removeFiles(app, [picture]);
    throw error;
  }
}

function store(app: App, bytes: Uint8Array, source: PictureSource): Promise<StoredImage> {
  const id = app.ids.next();
  return storeImage(app, bytes, { id, xmp: machineMadeMark({ source, id }) });
}

type Recording = { claim: PictureClaim; files: Files; maker: string };

async function record(app: App, tx: Tx, { claim, files: { picture, avatar }, maker }: Recording): Promise<boolean> {
  const now = app.clock.now();
  const { count } = await tx.imageJob.updateMany({
    where: { id: claim.id, state: 'drawing', leaseOwner: claim.owner },
    data: { state: 'done', imageId: picture.id, maker, error: null, leaseOwner: null, leaseUntil: null, finishedAt: now },
  });
  if (count === 0) return false;
  // Under the row's lock: a post that takes the photo now waits, and finds the picture.
  const job = await tx.imageJob.findUniqueOrThrow({
    where: { id: claim.id },
    select: { postId: true, post: { select: { deletedAt: true } } },
  });
  const postId = job.post?.deletedAt === null ? job.postId : null;
  const row = {
    ownerId: claim.characterId,
    state: 'claimed',
    isMachineMade: true,
    createdAt: now,
    alt: claim.description,
  } as const;
  await tx.image.create({ data: { ...picture, ...row, postId } });
  if (postId)
    await app.live.append(tx, townChannel, [{ type: 'post.pictured', payload: { postId, postAuthorId: claim.characterId } }]);
  if (claim.kind === 'portrait') await recordPortrait(app, tx, { claim, picture, avatar, row });
  return true;
}

type Portrait = { claim: PictureClaim; picture: StoredImage; avatar: StoredImage | undefined; row: object & { ownerId: string } };

/** Only where nobody has put another one up meanwhile. */
async function recordPortrait(app: App, tx: Tx, { claim, picture, avatar, row }: Portrait): Promise<void> {
  const { characterId, worldId } = claim;
  const { count: isShown } = await tx.persona.updateMany({
    where: { userId: characterId, portraitId: null },
    data: { portraitId: picture.id },
  });
  if (isShown === 0) await tx.image.update({ where: { id: picture.id }, data: { state: 'deleted' } });
  if (avatar) {
    const { count } = await tx.user.updateMany({ where: { id: characterId, avatarUrl: null }, data: { avatarUrl: avatar.url } });
    await tx.image.create({ data: { ...avatar, ...row, state: count === 1 ? 'claimed' : 'deleted' } });
  }
  await app.live.append(tx, worldChannel(worldId), [{ type: 'character.pictured', payload: { characterId } }]);
}
