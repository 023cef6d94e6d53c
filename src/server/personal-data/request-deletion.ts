import type { RequestDeletionInput } from '@/contracts/inputs/personal-data';
import { limits } from '@/contracts/limits';
import { DomainError } from '@/lib/errors';
import { usernameKey } from '@/server/accounts/username';
import { demandPassword } from '@/server/auth/demand-password';
import { revokeSessions } from '@/server/auth/revoke-sessions';
import type { Viewer } from '@/server/auth/viewer';
import { stopOpenReplies } from '@/server/characters/stop-reply';
import { lockConversation } from '@/server/messages/lock-conversation';
import type { AppContext, Tx } from '@/server/platform/app-context';

type App = Pick<AppContext, 'config' | 'afterCommit' | 'db' | 'transact' | 'ids' | 'clock' | 'live' | 'limiter' | 'log'>;

const dayMs = 24 * 3_600_000;

/**
 * A person leaves: from now on nobody sees the account, every log-in ends, and after the days of grace it is removed (purge-account.ts). Asked
 * twice, the first time counts. Gives when the grace ends. Throws `wrong-password`, `rate-limited`, `bad-input` (another name was typed).
 */
export async function requestDeletion(
  app: App,
  by: Pick<Viewer, 'id' | 'username'>,
  { password, username }: RequestDeletionInput,
): Promise<{ purgeAfter: Date }> {
  if (usernameKey(username) !== usernameKey(by.username)) throw new DomainError('bad-input', 'Another name was typed');
  await demandPassword(app, by, password);
  const purgeAfter = await app.transact((tx) => leave(app, tx, by.id));
  // Whoever holds one finds the account leaving already; this tells open pages and streams at once.
  await revokeSessions(app, by.id, { except: app.ids.next() });
  app.log.info({ userId: by.id, purgeAfter }, 'an account is to be deleted');
  return { purgeAfter };
}

async function leave(app: App, tx: Tx, userId: string): Promise<Date> {
  const requestedAt = app.clock.now();
  const purgeAfter = new Date(requestedAt.getTime() + limits.deletionGraceDays * dayMs);
  const data = { id: app.ids.next(), userId, requestedAt, purgeAfter };
  const { count } = await tx.accountPurge.createMany({ data, skipDuplicates: true });
  if (count === 0) return (await tx.accountPurge.findUniqueOrThrow({ where: { userId } })).purgeAfter;
  await tx.user.update({ where: { id: userId }, data: { leavingAt: requestedAt }, select: { id: true } });
  await stopAnswers(app, tx, userId);
  return purgeAfter;
}

/** Nobody is there to read them. */
async function stopAnswers(app: App, tx: Tx, userId: string): Promise<void> {
  const owed = await tx.reply.findMany({
    where: { personId: userId, state: { in: ['waiting', 'deferred', 'writing'] } },
    distinct: ['conversationId'],
    orderBy: { conversationId: 'asc' },
    select: { conversationId: true },
  });
  for (const { conversationId } of owed) {
    await lockConversation(tx, conversationId);
    await stopOpenReplies(app, tx, conversationId);
  }
}
