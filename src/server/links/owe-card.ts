import { linksIn } from '@/lib/links';
import type { AppContext, Tx } from '@/server/platform/app-context';

const freshForMs = 24 * 3_600_000;

/**
 * The card of a text's first link, which upkeep then has read (reconcile-link-cards.ts); null without a link. A page that was read a day
 * ago, or that could not be, is read again when somebody names it again.
 */
export async function oweCard(
  app: Pick<AppContext, 'ids'>,
  tx: Tx,
  { text, at }: { text: string; at: Date },
): Promise<string | null> {
  const [link] = linksIn(text);
  if (!link) return null;
  const url = withoutFragment(link.href);
  const id = app.ids.derive('link-card', url);
  const { count } = await tx.linkCard.createMany({ data: { id, url, fetchAfter: at }, skipDuplicates: true });
  if (count === 0) {
    await tx.linkCard.updateMany({
      where: { id, state: { not: 'owed' }, fetchedAt: { lt: new Date(at.getTime() - freshForMs) } },
      data: { state: 'owed', attempts: 0, fetchAfter: at },
    });
  }
  return id;
}

function withoutFragment(href: string): string {
  const url = new URL(href);
  url.hash = '';
  return url.href;
}
