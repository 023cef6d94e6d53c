// What a person leaves behind, kind by kind, in batches: a step is called until it removes nothing more. Whatever has a foreign key to the
// account and no counter goes with the account's row; purge.stack.test.ts finds every table that is forgotten.
import { accountChannel } from '@/contracts/live-events';
import { Prisma } from '@/generated/prisma/client';
import { fileSelect, keysOf } from '@/server/media/store-image';
import { withdrawNotices } from '@/server/notifications/withdraw-notices';
import type { Tx } from '@/server/platform/app-context';
import type { PurgeApp } from './claim-purge';
import { removeConversations } from './purge-conversations';
import { removeMemories } from './purge-memories';
import { removeCommentLikes, removeComments, removeFollows, removeLikes, removePosts, removeReposts } from './purge-network';

export type Removal = { app: PurgeApp; tx: Tx; userId: string };
type Step = {
  kind: string;
  /** what has to happen outside of the database first, and may happen twice */
  prepare?: (app: PurgeApp, userId: string) => Promise<void>;
  /** one batch; how many went */
  remove: (removal: Removal) => Promise<number>;
};

const batch = 200;
const files = 50;

const imagesOf = (userId: string) => ({ where: { ownerId: userId }, orderBy: { id: 'asc' as const }, take: files });

async function removeImageFiles({ db, files: store }: PurgeApp, userId: string): Promise<void> {
  const images = await db.image.findMany({ ...imagesOf(userId), select: fileSelect });
  await store.remove(images.flatMap(keysOf));
}

async function removeImages({ tx, userId }: Removal): Promise<number> {
  const images = await tx.image.findMany({ ...imagesOf(userId), select: { id: true } });
  const { count } = await tx.image.deleteMany({ where: { id: { in: images.map(({ id }) => id) } } });
  return count;
}

/** Parts of copies, and what else only the person could read. */
async function removePrivateFiles({ db, files: store }: PurgeApp, ownerId: string): Promise<void> {
  const mine = await db.privateFile.findMany({ where: { ownerId }, orderBy: { id: 'asc' }, take: batch, select: { key: true } });
  await store.remove(mine.map(({ key }) => key));
}

async function removePrivateFileRows({ tx, userId: ownerId }: Removal): Promise<number> {
  const mine = await tx.privateFile.findMany({ where: { ownerId }, orderBy: { id: 'asc' }, take: batch, select: { id: true } });
  const { count } = await tx.privateFile.deleteMany({ where: { id: { in: mine.map(({ id }) => id) } } });
  return count;
}

/** Rows that name the account in one of these columns. Names of tables and columns come from this file only. */
const rowsOf =
  (table: string, ...columns: string[]) =>
  ({ tx, userId }: Removal): Promise<number> => {
    const mine = Prisma.raw(columns.map((column) => `${column} = '${uuid(userId)}'::uuid`).join(' OR '));
    const name = Prisma.raw(table);
    return tx.$executeRaw`DELETE FROM ${name} WHERE ctid IN (SELECT ctid FROM ${name} WHERE ${mine} LIMIT ${batch})`;
  };

/** Only what a row of ours can hold gets into a statement as it is. */
function uuid(id: string): string {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new Error('not an id');
  return id;
}

/** What a model was asked on behalf of the person stays as a cost; whose it was, and the words, do not. */
async function removeFromModelCalls({ tx, userId }: Removal): Promise<number> {
  const calls = await tx.modelCall.findMany({ where: { personId: userId }, take: batch, select: { id: true } });
  const ids = calls.map(({ id }) => id);
  await tx.modelCallText.deleteMany({ where: { callId: { in: ids } } });
  const { count } = await tx.modelCall.updateMany({ where: { id: { in: ids } }, data: { personId: null } });
  return count;
}

/** What the person reported; the case goes on with what others said. */
async function removeReports({ tx, userId }: Removal): Promise<number> {
  const reports = await tx.report.findMany({ where: { reporterId: userId }, take: batch, select: { id: true, caseId: true } });
  for (const { id, caseId } of reports) {
    await tx.report.delete({ where: { id }, select: { id: true } });
    await tx.moderationCase.update({ where: { id: caseId }, data: { reportsCount: { decrement: 1 } }, select: { id: true } });
  }
  return reports.length;
}

/** Also those that were kept for operators to read. */
async function removeMails({ tx, userId }: Removal): Promise<number> {
  const mails = await tx.mail.findMany({ where: { userId }, take: batch, select: { id: true, recipient: true } });
  await tx.keptMail.deleteMany({ where: { recipient: { in: mails.map(({ recipient }) => recipient) } } });
  const { count } = await tx.mail.deleteMany({ where: { id: { in: mails.map(({ id }) => id) } } });
  return count;
}

async function removeLiveEvents({ tx, userId }: Removal): Promise<number> {
  const channel = accountChannel(userId);
  const { count } = await tx.liveEvent.deleteMany({ where: { channel } });
  await tx.liveChannel.deleteMany({ where: { name: channel } });
  return count;
}

/** Those of others are told less of: their groups count anew. */
async function removeNotifications({ app, tx, userId }: Removal): Promise<number> {
  await withdrawNotices(app, tx, { actorId: userId });
  const { count } = await tx.notificationGroup.deleteMany({ where: { userId } });
  return count;
}

export const purgeSteps: readonly Step[] = [
  { kind: 'sessions', remove: rowsOf('sessions', 'user_id') },
  { kind: 'privateFiles', prepare: removePrivateFiles, remove: removePrivateFileRows },
  { kind: 'exports', remove: rowsOf('account_exports', 'user_id') },
  { kind: 'memories', remove: removeMemories },
  { kind: 'memoryAudits', remove: rowsOf('memory_audits', 'person_id', 'by_id') },
  { kind: 'likes', remove: removeLikes },
  { kind: 'reposts', remove: removeReposts },
  { kind: 'commentLikes', remove: removeCommentLikes },
  { kind: 'comments', remove: removeComments },
  { kind: 'follows', remove: removeFollows },
  { kind: 'posts', remove: removePosts },
  { kind: 'conversations', remove: removeConversations },
  { kind: 'notifications', remove: removeNotifications },
  { kind: 'images', prepare: removeImageFiles, remove: removeImages },
  { kind: 'reports', remove: removeReports },
  { kind: 'mails', remove: removeMails },
  { kind: 'modelCalls', remove: removeFromModelCalls },
  { kind: 'liveEvents', remove: removeLiveEvents },
];
