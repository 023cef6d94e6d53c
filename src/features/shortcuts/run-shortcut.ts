import { walkArticles } from '../list/walk-articles';
import type { Shortcut } from './shortcuts';

type Path = '/' | '/town' | '/messages' | '/notifications' | '/search' | '/?write=1';
type Ways = { go: (path: Path) => void; help: () => void };

const writingPlace = 'main form textarea';
const searchPlace = 'main input[type="search"], main [role="searchbox"]';
const patienceMs = 3_000;
const lookEveryMs = 50;

/** Does what a shortcut says, with what is on the page: a post that has no like button cannot be liked by a key either. */
export function runShortcut(name: Shortcut, { go, help }: Ways): void {
  const actions: Record<Shortcut, () => void> = {
    next: () => walkArticles(document, 1),
    previous: () => walkArticles(document, -1),
    open: () => press('reply'),
    like: () => press('like'),
    bookmark: () => press('bookmark'),
    reply: () => {
      if (isAtPost()) focusOn(writingPlace);
      else if (press('reply')) focusWhenThere(writingPlace);
    },
    write: () => focusOn(writingPlace, () => window.location.pathname === '/') || go('/?write=1'),
    search: () => {
      if (focusOn(searchPlace)) return;
      go('/search');
      focusWhenThere(searchPlace);
    },
    home: () => go('/'),
    town: () => go('/town'),
    messages: () => go('/messages'),
    notifications: () => go('/notifications'),
    help,
  };
  actions[name]();
}

const isAtPost = () => window.location.pathname.startsWith('/post/');

/** The post that has the focus; on its own page there is one only. */
function currentPost(): Element | null {
  return document.activeElement?.closest('article') ?? (isAtPost() ? document.querySelector('main article') : null);
}

function press(action: 'like' | 'bookmark' | 'reply'): boolean {
  const button = currentPost()?.querySelector<HTMLElement>(`[data-shortcut="${action}"]`);
  button?.click();
  return button !== null && button !== undefined;
}

function focusOn(selector: string, isHere: () => boolean = () => true): boolean {
  const place = isHere() ? document.querySelector<HTMLElement>(selector) : null;
  place?.focus();
  return place !== null;
}

/** The page that has it is on its way. */
function focusWhenThere(selector: string): void {
  const from = window.location.pathname;
  const until = performance.now() + patienceMs;
  const timer = window.setInterval(() => {
    const isThere = window.location.pathname !== from && focusOn(selector);
    if (isThere || performance.now() > until) window.clearInterval(timer);
  }, lookEveryMs);
}
