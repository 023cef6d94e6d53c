import webPush from 'web-push';
import type { Db } from '../db/handles';
import { seal, unseal } from '../seal';
import type { PushConfig } from './push-config';
import type { VapidKeys } from './web-push-channel';

type Part = { db: Db; secret: string; config: PushConfig };

const label = (secret: string) => ({ secret, purpose: 'kith push keys', owner: '1' });

function opened(secret: string, sealed: string): string | null {
  try {
    return unseal(label(secret), sealed);
  } catch {
    // Sealed under another secret: whoever subscribed by these keys has to do so again.
    return null;
  }
}

async function keptKeys({ db, secret }: Part): Promise<Omit<VapidKeys, 'contact'>> {
  const found = await db.pushKey.findUnique({ where: { id: 1 } });
  const privateKey = found && opened(secret, found.sealedPrivate);
  if (found && privateKey) return { publicKey: found.publicKey, privateKey };
  const made = webPush.generateVAPIDKeys();
  const row = { publicKey: made.publicKey, sealedPrivate: seal(label(secret), made.privateKey) };
  if (found) {
    await db.pushKey.updateMany({ where: { id: 1, sealedPrivate: found.sealedPrivate }, data: row });
    return keptKeys({ db, secret, config: null });
  }
  // Of several processes that begin at once, one makes them.
  await db.pushKey.createMany({ data: [{ id: 1, ...row }], skipDuplicates: true });
  return keptKeys({ db, secret, config: null });
}

/** The keys of the environment, or those that were made once and are kept; read once in a process. */
export function vapidKeys(part: Part & { contact: string }): () => Promise<VapidKeys> {
  let known: Promise<VapidKeys> | undefined;
  const read = async () => ({ ...(part.config ?? (await keptKeys(part))), contact: part.contact });
  return () => {
    known ??= read().catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };
}
