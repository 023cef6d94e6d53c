// A character's portrait is a picture that an operator uploaded (server/media); its avatar is cut from it, where the face most likely is.
import sharp from 'sharp';
import { limits } from '@/contracts/limits';
import { DomainError } from '@/lib/errors';
import type { AppContext, Tx } from '@/server/platform/app-context';

/** Pixels on each side. */
const avatarEdge = 320;

export type Portrait = { imageId: string; byId: string; avatar: { imageId: string; url: string } };

type PortraitApp = Pick<AppContext, 'db' | 'files' | 'ids' | 'clock'>;

/** Cuts the avatar and stores it, unclaimed: what is not used is swept. Throws `image-not-found` when it is not the operator's own upload. */
export async function makePortrait(app: PortraitApp, { imageId, byId }: { imageId: string; byId: string }): Promise<Portrait> {
  const image = await app.db.image.findFirst({
    where: { id: imageId, ownerId: byId, state: 'unclaimed' },
    select: { key: true },
  });
  if (!image) throw new DomainError('image-not-found', `No unclaimed image ${imageId} of ${byId}`);
  const original = await app.files.read(image.key, limits.image.bytes);
  const bytes = await sharp(original)
    .resize(avatarEdge, avatarEdge, { fit: 'cover', position: sharp.strategy.attention })
    .webp()
    .toBuffer();
  const id = app.ids.next();
  const mime = 'image/webp';
  const { key, url } = await app.files.write({ name: `${id}.webp`, mime, bytes });
  const size = { width: avatarEdge, height: avatarEdge, bytes: bytes.byteLength };
  await app.db.image.create({ data: { id, ownerId: byId, key, url, mime, ...size, createdAt: app.clock.now() } });
  return { imageId, byId, avatar: { imageId: id, url } };
}

type Use = { characterId: string; portrait: Portrait };

/** Both pictures become the character's; those before them go with the next sweep. Throws `image-not-found` when another took the upload meanwhile. */
export async function givePortrait(tx: Tx, { characterId, portrait }: Use): Promise<void> {
  const { imageId, byId, avatar } = portrait;
  const before = await tx.user.findUniqueOrThrow({
    where: { id: characterId },
    select: { avatarUrl: true, persona: { select: { portraitId: true } } },
  });
  const taken = await tx.image.updateMany({
    where: { id: { in: [imageId, avatar.imageId] }, ownerId: byId, state: 'unclaimed' },
    data: { ownerId: characterId, state: 'claimed' },
  });
  if (taken.count < 2) throw new DomainError('image-not-found', `Image ${imageId} was taken meanwhile`);
  const old = [
    ...(before.avatarUrl ? [{ url: before.avatarUrl }] : []),
    ...(before.persona?.portraitId ? [{ id: before.persona.portraitId }] : []),
  ];
  if (old.length > 0) await tx.image.updateMany({ where: { ownerId: characterId, OR: old }, data: { state: 'deleted' } });
  await tx.user.update({ where: { id: characterId }, data: { avatarUrl: avatar.url } });
  await tx.persona.update({ where: { userId: characterId }, data: { portraitId: imageId } });
}
