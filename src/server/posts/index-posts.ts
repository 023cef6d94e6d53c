import type { AppContext } from '@/server/platform/app-context';
import { termsOf } from './search-terms';

const atOnce = 500;

/** Gives posts that were written before there was a search what they are found by; the number of posts read. */
export async function indexPosts(app: Pick<AppContext, 'db'>): Promise<number> {
  let read = 0;
  for (;;) {
    const posts = await app.db.$queryRaw<{ id: string; text: string }[]>`
      SELECT id, text FROM posts WHERE terms IS NULL ORDER BY id LIMIT ${atOnce}`;
    if (posts.length === 0) return read;
    const rows = posts.map(({ id, text }) => ({ id, terms: termsOf(text) }));
    await app.db.$executeRaw`
      UPDATE posts AS p SET terms = ARRAY(SELECT json_array_elements_text(r.terms))
      FROM json_to_recordset(${JSON.stringify(rows)}::json) AS r(id uuid, terms json) WHERE p.id = r.id`;
    read += posts.length;
  }
}
