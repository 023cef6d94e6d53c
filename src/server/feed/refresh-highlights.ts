// The highlights of the town, by a formula that can be told to anybody (the page tells it). For each public post of the last three days:
//
//   points = 2 * people + likes + comments + 2 * reposts     (people: different ones who did any of it, the author not counted;
//   score  = points / (hours + 2) ^ 1.5                       comments: at most three of each person)
//
// The hundred highest, at most three of one author. The list is kept as it stood, so that somebody who pages through it loses nothing
// while a newer one is made; the same order again is not kept twice.
import type { AppContext, Tx } from '@/server/platform/app-context';

const days = 3;
const listed = 100;
const perAuthor = 3;
/** Candidates by counters alone, before anybody counts people: keeps the work the same however busy the town is. */
const candidates = 600;
const keptForMs = 6 * 3_600_000;

type Ranked = { id: string; score: number };

/** Makes the list anew; false when it is the one that stands already, or when another process is at it. */
export async function refreshHighlights(app: Pick<AppContext, 'transact' | 'clock'>): Promise<boolean> {
  const now = app.clock.now();
  return app.transact(async (tx) => {
    const [lock] = await tx.$queryRaw<{ mine: boolean }[]>`SELECT pg_try_advisory_xact_lock(hashtext('highlights')) AS mine`;
    if (!lock?.mine) return false;
    const [ranked, last] = [await rank(tx, now), await lastList(tx)];
    if (ranked.length === last.ids.length && ranked.every(({ id }, index) => id === last.ids[index])) return false;
    // Two lists of one moment would be one: time goes on at least by a millisecond.
    const madeAt = new Date(Math.max(now.getTime(), (last.madeAt?.getTime() ?? 0) + 1));
    const rows = ranked.map(({ id, score }, index) => ({ madeAt, rank: index + 1, postId: id, score }));
    await tx.highlight.createMany({ data: rows });
    await tx.highlight.deleteMany({ where: { madeAt: { lt: new Date(now.getTime() - keptForMs), not: madeAt } } });
    return true;
  });
}

async function lastList(tx: Tx): Promise<{ madeAt: Date | null; ids: string[] }> {
  const newest = await tx.highlight.findFirst({ orderBy: { madeAt: 'desc' }, select: { madeAt: true } });
  if (!newest) return { madeAt: null, ids: [] };
  const rows = await tx.highlight.findMany({ where: newest, orderBy: { rank: 'asc' }, select: { postId: true } });
  return { madeAt: newest.madeAt, ids: rows.map(({ postId }) => postId) };
}

async function rank(tx: Tx, now: Date): Promise<Ranked[]> {
  return tx.$queryRaw<Ranked[]>`
    WITH recent AS (
      SELECT id, author_id, likes_count, reposts_count, created_at,
        extract(epoch FROM ${now}::timestamptz - created_at)::float8 / 3600 AS hours
      FROM posts
      WHERE deleted_at IS NULL AND visibility = 'public' AND created_at <= ${now}::timestamptz
        AND created_at > ${now}::timestamptz - make_interval(days => ${days})
        AND likes_count + comments_count + reposts_count > 0
      ORDER BY (likes_count + comments_count + 2 * reposts_count)
        / power(extract(epoch FROM ${now}::timestamptz - created_at)::float8 / 3600 + 2, 1.5) DESC, id DESC
      LIMIT ${candidates}
    ), deeds AS (
      SELECT post_id, user_id, 0 AS comments FROM likes WHERE post_id IN (SELECT id FROM recent)
      UNION ALL SELECT post_id, user_id, 0 FROM reposts WHERE post_id IN (SELECT id FROM recent)
      UNION ALL SELECT post_id, author_id, least(count(*), 3)::int FROM comments
        WHERE deleted_at IS NULL AND post_id IN (SELECT id FROM recent) GROUP BY post_id, author_id
    ), points AS (
      SELECT r.id, r.author_id, r.created_at, (2 * count(DISTINCT d.user_id) + coalesce(sum(d.comments), 0)
        + r.likes_count + 2 * r.reposts_count) / power(r.hours + 2, 1.5) AS score
      FROM recent r JOIN deeds d ON d.post_id = r.id AND d.user_id <> r.author_id
      GROUP BY r.id, r.author_id, r.created_at, r.likes_count, r.reposts_count, r.hours
    ), ranked AS (
      SELECT *, row_number() OVER (PARTITION BY author_id ORDER BY score DESC, id DESC) AS of_author FROM points
    )
    SELECT id, score FROM ranked WHERE of_author <= ${perAuthor} ORDER BY score DESC, id DESC LIMIT ${listed}`;
}
