// The one door to notifications: whose they are, what was switched off, what belongs together, and how much is too much.
import { accountChannel } from '@/contracts/live-events';
import { type ModerationDetail, type NotificationKind, offKey } from '@/contracts/notification-kinds';
import type { AppContext, Tx } from '@/server/platform/app-context';
import { mayBeTold } from '@/server/relations/muted';
import { addToGroup } from './add-to-group';
import { isToldLive } from './notice-rules';
import { oweDeliveries } from './owe-deliveries';
import { standingOf } from './standing-of';

export type Notice = {
  userId: string;
  /** null where it is nobody's business who did it: a moderator */
  actorId: string | null;
  kind: NotificationKind;
  /** what it is about; a follow is about nothing but the two */
  postId?: string;
  commentId?: string;
  conversationId?: string;
  /** what moderators did, and the id of the matter where none of the above is one */
  detail?: ModerationDetail;
  about?: string;
  createdAt: Date;
};

/**
 * Tells somebody what somebody else did, once for each deed however often it is done; never about one's own deeds, and not what was
 * switched off, and nothing of the blocked and the muted. Characters are not told: they look at the network themselves.
 */
export async function notify(app: Pick<AppContext, 'live' | 'ids'>, tx: Tx, notice: Notice): Promise<void> {
  const { userId, actorId, kind } = notice;
  if (userId === actorId) return;
  // One text may name several people.
  const dedupeKey = [kind, notice.commentId ?? aboutOf(notice) ?? userId, actorId ?? notice.detail, ...whomOf(notice)].join(':');
  const subjectKey = [userId, kind, subjectOf(notice) ?? 'self'].join(':');
  const standing = await standingOf(tx, notice, { dedupeKey, subjectKey });
  if (!standing || standing.isCharacter || standing.isTold) return;
  const { byCharacters, isFlooded } = standing;
  if (standing.off.includes(offKey(kind, byCharacters ? 'characters' : 'people'))) return;
  if (actorId && !(await mayBeTold(tx, { ...notice, actorId }))) return;
  const openKey = isFlooded
    ? [userId, kind, 'more', byCharacters ? 'character' : 'person'].join(':')
    : `${subjectKey}:${byCharacters ? 'character' : 'person'}`;
  const group = await addToGroup(app, tx, notice, { dedupeKey, openKey, byCharacters, isFlooded });
  if (standing.isReachable) await oweDeliveries(app, tx, { ...notice, byCharacters, groupId: group.id });
  if (!isToldLive(group.count)) return;
  const payload = { notificationId: group.id, kind, byCharacters };
  await app.live.append(tx, accountChannel(userId), [{ type: 'notification.created', payload }]);
}

const whomOf = ({ kind, userId }: Notice) => (kind === 'mention' ? [userId] : []);
const aboutOf = ({ postId, conversationId, about }: Notice) => postId ?? conversationId ?? about;

/** Likes of a comment stand apart from those of its post; comments and replies under one post belong together. */
const subjectOf = (notice: Notice) => (notice.kind === 'like' ? (notice.commentId ?? notice.postId) : aboutOf(notice));
