// A message that asks about a post, as a mind reads it: the post in front of the words, and its moment in the town.
import { type Language, type Localized, languageOf } from '@/lib/localized';
import type { Db } from '@/server/platform/app-context';
import { visibleTo } from '@/server/sight/visible-to';
import { localized } from '@/simulation/state';
import { clockText, dayOf, worldMinute as worldMinuteOf } from '@/simulation/world-time';

type Moment = { day: number; clock: string; place: Localized | null; reason: string };
type AskedPost = { text: string; isMine: boolean; author: string; moment: Moment | null };

const words: Record<Language, { own: string; by: (name: string) => string; at: (moment: Moment, place: string) => string }> = {
  en: {
    own: 'a post of yours',
    by: (name) => `a post of ${name}`,
    at: ({ day, clock, reason }, place) =>
      `, written on day ${day} at ${clock}${place && ` (${place})`}${reason && `; why: ${reason}`}`,
  },
  zh: {
    own: '你发的动态',
    by: (name) => `${name}发的动态`,
    at: ({ day, clock, reason }, place) => `，写于第${day}天${clock}${place && `（${place}）`}${reason && `；原因：${reason}`}`,
  },
};

/** The posts that these messages ask about, as far as the character may see them. */
export async function postsAskedAbout(
  db: Db,
  { characterId, ids }: { characterId: string; ids: readonly (string | null)[] },
): Promise<ReadonlyMap<string, AskedPost>> {
  const wanted = [...new Set(ids.flatMap((id) => id ?? []))];
  if (wanted.length === 0) return new Map();
  const posts = await db.post.findMany({
    where: { id: { in: wanted }, ...visibleTo(characterId) },
    select: {
      id: true,
      text: true,
      authorId: true,
      worldId: true,
      worldMinute: true,
      placeId: true,
      author: { select: { nickname: true } },
    },
  });
  const [places, lines] = await Promise.all([
    db.place.findMany({
      where: { id: { in: posts.flatMap(({ placeId }) => placeId ?? []) } },
      select: { id: true, worldId: true, name: true },
    }),
    db.actionLog.findMany({
      where: { characterId, postId: { in: posts.map(({ id }) => id) }, action: { in: ['publish-post', 'use-phone'] } },
      select: { postId: true, reason: true },
    }),
  ]);
  const placeOf = new Map(places.map(({ worldId, id, name }) => [`${worldId} ${id}`, localized.parse(name)]));
  const reasonOf = new Map(lines.map(({ postId, reason }) => [postId, reason]));
  return new Map(
    posts.map(({ id, text, authorId, author, worldId, worldMinute, placeId }) => {
      const place = placeOf.get(`${worldId} ${placeId}`) ?? null;
      const moment = worldMinute === null ? null : momentAt(worldMinute, { place, reason: reasonOf.get(id) ?? '' });
      return [id, { text, isMine: authorId === characterId, author: author.nickname, moment }];
    }),
  );
}

function momentAt(stored: number, rest: Pick<Moment, 'place' | 'reason'>): Moment {
  const minute = worldMinuteOf.parse(stored);
  return { day: dayOf(minute), clock: clockText(minute), ...rest };
}

/** The words of a message behind the post that they are about. */
export function withPost(text: string, post: AskedPost | undefined): string {
  if (!post) return text;
  const language = languageOf(text || post.text);
  const { own, by, at } = words[language];
  const when = post.moment ? at(post.moment, post.moment.place?.[language] ?? '') : '';
  return `[${post.isMine ? own : by(post.author)}${when}: ${post.text}]\n${text}`;
}
