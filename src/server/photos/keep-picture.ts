// A made picture takes the way of every image: drawn anew, stored, a row with its owner; and then it is told.
import { worldChannel } from '@/contracts/live-events';
import { reencodeImage } from '@/server/media/reencode-image';
import type { AppContext, Tx } from '@/server/platform/app-context';
import type { MadePicture } from '@/server/platform/imagery/image-maker';
import { townChannel } from '@/server/posts/town-channel';
import { avatarFrom } from './avatar-from';
import type { PictureClaim } from './claim-picture';
import { machineMadeMark } from './machine-made-mark';

type App = Pick<AppContext, 'transact' | 'live' | 'files' | 'ids' | 'clock' | 'log'>;
type Stored = { id: string; key: string; url: string; mime: string; width: number; height: number; bytes: number };

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

type Files = { picture: Stored; avatar?: Stored };

async function storeAll(app: App, { kind }: PictureClaim, { bytes, source }: MadePicture): Promise<Files> {
  const picture = await store(app, bytes, machineMadeMark(source));
  if (kind !== 'portrait') return { picture };
  try {
    return { picture, avatar: await store(app, await avatarFrom(bytes, source), machineMadeMark(source)) };
  } catch (error) {
    await removeFiles(app, [picture]);
    throw error;
  }
}

async function store(app: App, original: Uint8Array, xmp: string): Promise<Stored> {
  const { bytes, mime, width, height } = await reencodeImage(original, { xmp });
  const id = app.ids.next();
  const { key, url } = await app.files.write({ name: `${id}.webp`, mime, bytes });
  return { id, key, url, mime, width, height, bytes: bytes.byteLength };
}

const removeFiles = (app: Pick<App, 'files' | 'log'>, files: readonly Stored[]) =>
  app.files
    .remove(files.map(({ key }) => key))
    .catch((error) => app.log.warn({ err: error }, 'files of a picture stayed in the store'));

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
  if (postId) await app.live.append(tx, townChannel, [{ type: 'post.pictured', payload: { postId } }]);
  if (claim.kind === 'portrait') await recordPortrait(app, tx, { claim, picture, avatar, row });
  return true;
}

type Portrait = { claim: PictureClaim; picture: Stored; avatar: Stored | undefined; row: object & { ownerId: string } };

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
