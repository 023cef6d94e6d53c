// What a digest tells: unread notices since the last one, people's first, then messages, then what moved the town.
import type { Language } from '@/lib/localized';
import { shorten } from '@/lib/text';
import { highlights } from '@/server/feed/highlights';
import { unreadTotalOf } from '@/server/messages/unread-total';
import { excerptsOf } from '@/server/notifications/excerpts-of';
import { isShownGroup } from '@/server/notifications/is-shown-group';
import { latestDeeds } from '@/server/notifications/latest-deeds';
import { kindOf } from '@/server/notifications/list-notifications';
import type { AppContext } from '@/server/platform/app-context';
import { nameOf, sentenceOf, translatorOf } from '../words';

const most = { notices: 12, highlights: 3 };
const excerptLength = 80;

type App = Pick<AppContext, 'db'>;
export type DigestReader = { id: string; language: Language; since: Date };

/** Sentences about what was missed; none when nothing was. Five queries, whatever there is. */
async function missed({ db }: App, { id, language, since }: DigestReader): Promise<string[]> {
  const where = { userId: id, readAt: null, latestAt: { gte: since }, ...isShownGroup };
  const [groups, count] = await Promise.all([
    db.notificationGroup.findMany({ where, orderBy: [{ byCharacters: 'asc' }, { latestAt: 'desc' }], take: most.notices }),
    db.notificationGroup.count({ where }),
  ]);
  const deeds = await latestDeeds(
    db,
    groups.map((group) => group.id),
  );
  const told = groups.map((group) => {
    const { actors = [], commentId = null } = deeds.get(group.id) ?? {};
    return { ...group, kind: kindOf(group.kind), actors, commentId: group.commentId ?? commentId };
  });
  const excerpts = await excerptsOf(db, id, told);
  const lines = told.map((one) => {
    const excerpt = shorten(excerpts.get(one.id) ?? '', excerptLength);
    return excerpt ? `· ${sentenceOf(language, one)}: ${excerpt}` : `· ${sentenceOf(language, one)}`;
  });
  const t = translatorOf(language);
  return count > groups.length ? [...lines, t('channels.digest.more', { count: count - groups.length })] : lines;
}

async function highlightLines(app: App, { id, language }: DigestReader): Promise<string[]> {
  const t = translatorOf(language);
  const { items } = await highlights(app, { id }, { by: null, limit: 2 * most.highlights });
  const shown = items.filter(({ cover, isMine, text }) => !cover && !isMine && text).slice(0, most.highlights);
  return shown.map(({ author, text }) =>
    t('channels.digest.post', { name: `· ${nameOf(language, author)}`, text: shorten(text, excerptLength) }),
  );
}

/** The paragraphs of a digest; null when nothing was missed, and there is nothing to write for. */
export async function digestLines(app: App, reader: DigestReader): Promise<string[] | null> {
  const t = translatorOf(reader.language);
  const [lines, unread] = await Promise.all([missed(app, reader), unreadTotalOf(app.db, reader.id)]);
  if (lines.length === 0 && unread === 0) return null;
  const messages = unread > 0 ? [t('channels.digest.messages', { count: unread })] : [];
  const loud = await highlightLines(app, reader);
  return [
    ...(lines.length > 0 ? [t('channels.digest.missed'), ...lines] : []),
    ...messages,
    ...(loud.length > 0 ? [t('channels.digest.highlights'), ...loud] : []),
  ];
}
