// What a character did just before and after, and what it had on the screen of its phone: public as the town's log and its posts are.
import { z } from 'zod';
import type { ReadPostView } from '@/contracts/views/explanation';
import type { ActionLogView } from '@/contracts/views/world';
import type { ActionLog, Decision } from '@/generated/prisma/client';
import { shortenAtWord } from '@/minds/shorten-at-word';
import { authorSelect, authorView } from '@/server/accounts/author-view';
import type { Viewer } from '@/server/auth/viewer';
import type { Db } from '@/server/platform/app-context';
import { visibleTo } from '@/server/sight/visible-to';
import { logViews } from '@/server/world/town-log';

type Line = Pick<ActionLog, 'worldId' | 'seq' | 'characterId'>;

const linesBefore = 2;
/** Letters of a post that are shown. */
const mostLetters = 160;

export async function linesAround(
  db: Db,
  { worldId, seq, characterId }: Line,
): Promise<{ before: ActionLogView[]; after: ActionLogView | null }> {
  const where = { worldId, characterId };
  const [earlier, later] = await Promise.all([
    db.actionLog.findMany({ where: { ...where, seq: { lt: seq } }, orderBy: { seq: 'desc' }, take: linesBefore }),
    db.actionLog.findMany({ where: { ...where, seq: { gt: seq } }, orderBy: { seq: 'asc' }, take: 1 }),
  ]);
  const [before, after] = await Promise.all([logViews({ db }, earlier.reverse()), logViews({ db }, later)]);
  return { before, after: after[0] ?? null };
}

const screen = z.object({ reactions: z.array(z.object({ postId: z.uuid() })) });

/** The posts of a look at the phone, in their order on its screen. */
export async function readThen(
  db: Db,
  reader: Pick<Viewer, 'id'> | null,
  decision: Pick<Decision, 'answer'> | null,
): Promise<ReadPostView[]> {
  const seen = screen.safeParse(decision?.answer);
  if (!seen.success) return [];
  const ids = seen.data.reactions.map(({ postId }) => postId);
  const posts = await db.post.findMany({
    where: { id: { in: ids }, ...visibleTo(reader?.id ?? null) },
    select: { id: true, text: true, isSensitive: true, isSpoiler: true, author: { select: authorSelect } },
  });
  const byId = new Map(posts.map((post) => [post.id, post]));
  return ids.flatMap((id) => {
    const post = byId.get(id);
    if (!post) return [];
    const isCovered = post.isSensitive || post.isSpoiler;
    return [{ postId: id, author: authorView(post.author), text: isCovered ? '' : shortenAtWord(post.text, mostLetters) }];
  });
}
