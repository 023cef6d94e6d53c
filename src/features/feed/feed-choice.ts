// Which feed one reads. The browser remembers it in a cookie, so that the server can send the right one at once.
import { authorKinds, feedsOf } from '@/contracts/post-choices';

export const feedNames = [...feedsOf, 'highlights'] as const;
export const kindsOfAuthors = ['both', ...authorKinds] as const;

export type FeedChoice = { feed: (typeof feedNames)[number]; kind: (typeof kindsOfAuthors)[number] };

export const feedCookie = 'kith-feed';
const yearInSeconds = 31_536_000;

export const writeChoice = ({ feed, kind }: FeedChoice) => `${feed}.${kind}`;

/** From "followed.person"; whatever is missing or wrong is everybody's latest. */
export function readChoice(text: string | undefined): FeedChoice {
  const [feed, kind] = (text ?? '').split('.');
  return {
    feed: feedNames.find((name) => name === feed) ?? 'all',
    kind: kindsOfAuthors.find((name) => name === kind) ?? 'both',
  };
}

/** People, characters, or null for both, as the server is asked. */
export const byOf = ({ kind }: FeedChoice) => (kind === 'both' ? null : kind);

export const cookieOf = (choice: FeedChoice) =>
  `${feedCookie}=${writeChoice(choice)}; path=/; max-age=${yearInSeconds}; samesite=lax`;
