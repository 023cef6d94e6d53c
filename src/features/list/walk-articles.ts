/** Moves the focus to the next (1) or previous (-1) article inside `root`; false when there is none. */
export function walkArticles(root: ParentNode, step: 1 | -1): boolean {
  const articles = [...root.querySelectorAll<HTMLElement>('article[aria-posinset]')];
  const next = articles[nextIndex(articles, step)];
  if (!next) return false;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest' });
  return true;
}

/** From the article that has the focus; without one, from the first that is on the screen. */
function nextIndex(articles: readonly HTMLElement[], step: 1 | -1): number {
  const current = articles.findIndex((article) => article.contains(document.activeElement));
  if (current >= 0) return current + step;
  const visible = articles.findIndex((article) => article.getBoundingClientRect().bottom > 0);
  return step === 1 ? visible : visible - 1;
}
