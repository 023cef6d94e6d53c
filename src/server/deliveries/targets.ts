import { createHash, randomBytes } from 'node:crypto';
import type { SubscribeInput } from '@/contracts/inputs/channels';
import type { NewWebhookView } from '@/contracts/views/channels';
import { DomainError } from '@/lib/errors';
import type { Viewer } from '@/server/auth/viewer';
import type { AppContext, Tx } from '@/server/platform/app-context';
import { secretPrefix } from '@/server/platform/channels/webhook-channel';
import { seal } from '@/server/platform/seal';
import { deliveryRules } from './delivery-rules';

type App = Pick<AppContext, 'config' | 'db' | 'transact' | 'clock' | 'ids'>;

export const targetSeal = (secret: string, targetId: string) => ({ secret, purpose: 'kith delivery targets', owner: targetId });

export const hashOfAddress = (...parts: string[]) => createHash('sha256').update(parts.join('\0')).digest('hex');

/** Pushes reach this browser from now on, and only for who is logged in there now. Said again, it changes nothing but that. */
export async function addDevice(app: App, by: Viewer, { endpoint, keys }: SubscribeInput): Promise<{ id: string }> {
  const addressHash = hashOfAddress(endpoint);
  const id = app.ids.next();
  const sealedKeys = seal(targetSeal(app.config.auth.secret, id), JSON.stringify(keys));
  await app.transact(async (tx) => {
    const session = await tx.session.findFirst({
      where: { id: by.sessionId, userId: by.id },
      select: { id: true, userAgent: true },
    });
    await lockAccount(tx, by.id);
    // What waits for a browser is not for the next one who uses it; and one and the same needs no second row.
    await tx.deliveryTarget.deleteMany({ where: { addressHash } });
    const row = {
      id,
      userId: by.id,
      sessionId: session?.id ?? null,
      channel: 'push',
      address: endpoint,
      addressHash,
      sealedKeys,
    };
    await tx.deliveryTarget.createMany({
      data: [{ ...row, label: session?.userAgent ?? '', createdAt: app.clock.now() }],
      skipDuplicates: true,
    });
    await keepNewest(tx, by.id);
  });
  return app.db.deliveryTarget.findUniqueOrThrow({ where: { addressHash }, select: { id: true } });
}

/** Notices are posted to this address from now on, signed by the secret that is given back and never shown again. */
export async function addWebhook(app: App, by: Pick<Viewer, 'id'>, { address }: { address: string }): Promise<NewWebhookView> {
  const id = app.ids.next();
  const secret = `${secretPrefix}${randomBytes(24).toString('base64')}`;
  const sealedKeys = seal(targetSeal(app.config.auth.secret, id), secret);
  const addressHash = hashOfAddress(by.id, address);
  await app.transact(async (tx) => {
    await lockAccount(tx, by.id);
    await tx.deliveryTarget.deleteMany({ where: { addressHash } });
    const row = { id, userId: by.id, channel: 'webhook', address, addressHash, sealedKeys, createdAt: app.clock.now() };
    await tx.deliveryTarget.create({ data: row, select: { id: true } });
    await keepNewest(tx, by.id);
  });
  return { id, secret };
}

/** One after the other for one person, so that the number of targets holds however many come at once. */
const lockAccount = (tx: Tx, userId: string) => tx.$queryRaw`SELECT 1 FROM users WHERE id = ${userId}::uuid FOR NO KEY UPDATE`;

async function keepNewest(tx: Tx, userId: string): Promise<void> {
  const old = await tx.deliveryTarget.findMany({
    where: { userId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    skip: deliveryRules.mostTargets,
    select: { id: true },
  });
  await tx.deliveryTarget.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } });
}

/** Nothing reaches this device or address any more. Unknown ids and those of others change nothing. */
export async function removeTarget(app: App, by: Pick<Viewer, 'id'>, { targetId }: { targetId: string }): Promise<void> {
  await app.db.deliveryTarget.deleteMany({ where: { id: targetId, userId: by.id } });
}

/** As `removeTarget`, of the browser that has this address. */
export async function removeDevice(app: App, by: Pick<Viewer, 'id'>, { endpoint }: { endpoint: string }): Promise<void> {
  await app.db.deliveryTarget.deleteMany({ where: { addressHash: hashOfAddress(endpoint), userId: by.id } });
}

/** A push service gave a browser another address: whoever knows the old one, which nobody else does, may say so. */
export async function renewDevice(app: App, { old, subscription }: { old: string; subscription: SubscribeInput }): Promise<void> {
  const found = await app.db.deliveryTarget.findUnique({ where: { addressHash: hashOfAddress(old) }, select: { id: true } });
  if (!found) return;
  const { endpoint, keys } = subscription;
  const sealedKeys = seal(targetSeal(app.config.auth.secret, found.id), JSON.stringify(keys));
  await app.db.deliveryTarget.updateMany({
    where: { id: found.id },
    data: { address: endpoint, addressHash: hashOfAddress(endpoint), sealedKeys },
  });
}

/** Sends a few words to one device or address at once. Throws `target-not-found` for what is not one's own. */
export async function testTarget(
  app: App & Pick<AppContext, 'jobs'>,
  by: Pick<Viewer, 'id'>,
  { targetId }: { targetId: string },
): Promise<{ deliveryId: string }> {
  const target = await app.db.deliveryTarget.findFirst({ where: { id: targetId, userId: by.id }, select: { channel: true } });
  if (!target) throw new DomainError('target-not-found', 'No such device of this person');
  const [id, now] = [app.ids.next(), app.clock.now()];
  const row = { id, userId: by.id, targetId, channel: target.channel, kind: 'test', createdAt: now, nextAt: now };
  await app.db.delivery.create({ data: row, select: { id: true } });
  await app.jobs.tryEnqueue('deliver', { deliveryId: id }, { key: `delivery_${id}` });
  return { deliveryId: id };
}
