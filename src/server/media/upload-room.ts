import { limits } from '@/contracts/limits';
import { DomainError } from '@/lib/errors';
import type { AppContext, Db, Tx } from '@/server/platform/app-context';

const dayMs = 86_400_000;
type Wanted = { ownerId: string; now: Date; count: number; bytes: number };

/** Throws `DomainError('upload-quota')` when `count` more images of `bytes` in all are more than one person may upload a day, or keep. */
export async function demandUploadRoom(db: Db | Tx, { ownerId, now, count, bytes }: Wanted): Promise<void> {
  const sums = { _count: true, _sum: { bytes: true, variantBytes: true } } as const;
  const [today, all] = await Promise.all([
    db.image.aggregate({ where: { ownerId, createdAt: { gt: new Date(now.getTime() - dayMs) } }, ...sums }),
    db.image.aggregate({ where: { ownerId, state: { not: 'deleted' } }, ...sums }),
  ]);
  const used = ({ _sum }: typeof today) => (_sum.bytes ?? 0) + (_sum.variantBytes ?? 0) + bytes;
  const { perDay, bytesPerDay, bytes: inAll } = limits.uploads;
  if (today._count + count > perDay || used(today) > bytesPerDay || used(all) > inAll) {
    throw new DomainError('upload-quota', `No room for ${count} more images of ${ownerId}`);
  }
}

/** Room for images as `demandUploadRoom`, seen by one upload of a person at a time. */
export async function claimUploadRoom(
  app: Pick<AppContext, 'clock'>,
  tx: Tx,
  image: { ownerId: string; bytes: number },
): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM users WHERE id = ${image.ownerId}::uuid FOR NO KEY UPDATE`;
  await demandUploadRoom(tx, { ...image, now: app.clock.now(), count: 1 });
}
