// What can be reported, as it is at that moment. To whom something is not shown, for them it does not exist.
import type { ReportSubject } from '@/contracts/moderation';
import type { EvidenceView } from '@/contracts/views/moderation';
import type { Tx } from '../platform/app-context';
import { notApartFrom } from '../relations/apart';
import { visibleTo } from '../sight/visible-to';

export type Reported = { ownerId: string; evidence: EvidenceView };
type Find = (tx: Tx, id: string, readerId: string) => Promise<Reported | null>;

const nothing: EvidenceView = { text: '', images: [], postId: null, conversationId: null, at: null };

const find = {
  async post(tx, id, readerId) {
    const row = await tx.post.findFirst({
      where: { id, ...visibleTo(readerId) },
      select: { authorId: true, text: true, createdAt: true, images: { where: { state: 'claimed' }, select: { url: true } } },
    });
    if (!row) return null;
    const images = row.images.map(({ url }) => url);
    return {
      ownerId: row.authorId,
      evidence: { ...nothing, text: row.text, images, postId: id, at: row.createdAt.toISOString() },
    };
  },
  async comment(tx, id, readerId) {
    const row = await tx.comment.findFirst({
      where: { id, deletedAt: null, author: { leavingAt: null, ...notApartFrom(readerId) }, post: visibleTo(readerId) },
      select: { authorId: true, text: true, postId: true, createdAt: true },
    });
    if (!row) return null;
    const { authorId: ownerId, text, postId, createdAt } = row;
    return { ownerId, evidence: { ...nothing, text, postId, at: createdAt.toISOString() } };
  },
  async message(tx, id, readerId) {
    const row = await tx.message.findFirst({
      where: { id, deletedAt: null, notice: null, conversation: { members: { some: { userId: readerId } } } },
      select: { senderId: true, text: true, conversationId: true, createdAt: true },
    });
    if (!row) return null;
    const { senderId: ownerId, text, conversationId, createdAt } = row;
    return { ownerId, evidence: { ...nothing, text, conversationId, at: createdAt.toISOString() } };
  },
  async profile(tx, id) {
    const row = await tx.user.findFirst({
      where: { id, leavingAt: null },
      select: { nickname: true, username: true, bio: true, avatarUrl: true },
    });
    if (!row) return null;
    const text = [`${row.nickname} (@${row.username})`, row.bio].filter(Boolean).join('\n');
    return { ownerId: id, evidence: { ...nothing, text, images: row.avatarUrl ? [row.avatarUrl] : [] } };
  },
} satisfies Record<ReportSubject, Find>;

/** Null when there is no such thing for this reader. */
export const reportedSubject = (tx: Tx, subject: ReportSubject, { id, readerId }: { id: string; readerId: string }) =>
  find[subject](tx, id, readerId);
