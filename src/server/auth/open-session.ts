import { takeBackDeletion } from '../accounts/take-back';
import { recordAudit } from '../audit/record-audit';
import type { AppContext } from '../platform/app-context';

type App = Pick<AppContext, 'config' | 'db' | 'transact' | 'afterCommit' | 'clock' | 'ids' | 'jobs' | 'log'>;

/** Where a log-in comes from. `address`: the network address. */
export type Sender = { address: string; userAgent: string };
type Entry = Sender & { how: 'password' | 'passkey' | 'provider' };

/** How long a log-in lasts, in wall milliseconds. */
export const SESSION_MS = 30 * 24 * 60 * 60_000;

async function openSession(app: App, userId: string, { address, userAgent, how }: Entry): Promise<string> {
  const now = app.clock.now();
  const id = app.ids.next();
  const clean = (text: string, length: number) => text.toWellFormed().replaceAll('\0', '').slice(0, length);
  await app.transact(async (tx) => {
    await tx.session.create({
      data: {
        ...{ id, userId, createdAt: now, lastSeenAt: now, expiresAt: new Date(now.getTime() + SESSION_MS) },
        userAgent: clean(userAgent, 300),
        address: address === 'unknown' ? '' : clean(address, 64),
      },
    });
    const detail = { address: clean(address, 64), how };
    await recordAudit(app, tx, { actorId: userId, action: 'session.opened', subjectKind: 'account', subjectId: userId, detail });
  });
  return id;
}

/** Lets somebody in who proved who they are, in whatever way: a deletion they asked for is taken back, and a session opens. */
export async function enter(app: App, userId: string, entry: Entry): Promise<{ userId: string; sessionId: string }> {
  await takeBackDeletion(app, userId);
  const sessionId = await openSession(app, userId, entry);
  app.log.info({ userId, sessionId, how: entry.how }, 'someone logged in');
  return { userId, sessionId };
}
