// Private conversations as the person has them: others' words too, and what characters remember of the person.
import type { Db } from '@/server/platform/app-context';
import type { Kind } from './kind';
import { pages } from './pages';

const named = { select: { username: true, nickname: true, kind: true, leavingAt: true } } as const;

const conversations: Kind['rows'] = (db, userId) =>
  pages(async (after: { conversationId: string } | undefined, take) => {
    const rows = await db.conversationMember.findMany({
      where: { userId, ...(after ? { conversationId: { gt: after.conversationId } } : {}) },
      orderBy: { conversationId: 'asc' },
      take,
      select: {
        conversationId: true,
        conversation: { select: { title: true, createdAt: true, members: { select: { user: named } } } },
      },
    });
    return rows.map(({ conversationId, conversation: { members, ...rest } }) => ({
      conversationId,
      ...rest,
      members: members.map(({ user }) => user),
    }));
  });

/** Of one conversation after the other, each in the order in which it was written. */
async function* messages(db: Db, userId: string): AsyncGenerator<object[]> {
  const mine = pages((after: { conversationId: string } | undefined, take) =>
    db.conversationMember.findMany({
      where: { userId, ...(after ? { conversationId: { gt: after.conversationId } } : {}) },
      orderBy: { conversationId: 'asc' },
      take,
      select: { conversationId: true },
    }),
  );
  for await (const some of mine) for (const { conversationId } of some) yield* messagesOf(db, { conversationId, userId });
}

async function* messagesOf(db: Db, of: { conversationId: string; userId: string }): AsyncGenerator<object[]> {
  const found = pages((after: { seq: number } | undefined, take) =>
    db.message.findMany({
      where: { conversationId: of.conversationId, ...(after ? { seq: { gt: after.seq } } : {}) },
      orderBy: { seq: 'asc' },
      take,
      select: { id: true, conversationId: true, seq: true, senderId: true, text: true, createdAt: true, sender: named },
    }),
  );
  for await (const rows of found) {
    yield rows.map(({ senderId, sender, ...row }) => ({
      ...row,
      from: sender,
      isMine: senderId === of.userId,
      isAi: sender.kind === 'character',
    }));
  }
}

async function namesOf(db: Db, ids: readonly string[]) {
  const users = await db.user.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, ...named.select } });
  return new Map(users.map(({ id, ...user }) => [id, user]));
}

const regards: Kind['rows'] = (db, personId) =>
  pages(async (after: { characterId: string } | undefined, take) => {
    const rows = await db.acquaintance.findMany({
      where: { personId, ...(after ? { characterId: { gt: after.characterId } } : {}) },
      orderBy: { characterId: 'asc' },
      take,
      select: { characterId: true, text: true, familiarity: true, affinity: true, exchanges: true, updatedAt: true },
    });
    const names = await namesOf(
      db,
      rows.map(({ characterId }) => characterId),
    );
    return rows.map((row) => ({ ...row, character: names.get(row.characterId) ?? null }));
  });

const memories: Kind['rows'] = (db, personId) =>
  pages(async (after: { id: string } | undefined, take) => {
    const rows = await db.personMemory.findMany({
      where: { personId, ...(after ? { id: { gt: after.id } } : {}) },
      orderBy: { id: 'asc' },
      take,
      select: { id: true, characterId: true, text: true, how: true, createdAt: true, correctedAt: true },
    });
    const names = await namesOf(
      db,
      rows.map(({ characterId }) => characterId),
    );
    return rows.map(({ characterId, ...row }) => ({ ...row, character: names.get(characterId) ?? null }));
  });

export const conversationKinds: readonly Kind[] = [
  { name: 'conversations', rows: conversations },
  { name: 'messages', rows: messages },
  { name: 'how-characters-see-me', rows: regards },
  { name: 'what-characters-remember', rows: memories },
];
