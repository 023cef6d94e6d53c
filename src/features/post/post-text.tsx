import Link from 'next/link';
import { Fragment } from 'react';
import { nameKey, partsOf } from '@/lib/marked-text';
import { tagPath, userPath } from '../paths';

const linkLook = 'relative z-10 text-accent hover:underline';

/** What somebody wrote: its `#tags` lead to all posts that have them, its `@names` to whom they name, its addresses out of here. */
export function PostText({ text, mentions = [] }: { text: string; mentions?: readonly string[] }) {
  const usernames = new Map(mentions.map((username) => [nameKey(username), username]));
  return partsOf(text, (key) => usernames.has(key)).map(({ at, kind, words, name }) => {
    if (kind === 'tag') {
      return (
        <Link key={at} href={tagPath(`#${name}`)} className={linkLook}>
          {words}
        </Link>
      );
    }
    if (kind === 'mention') {
      return (
        <Link key={at} href={userPath(usernames.get(name) ?? name)} className={linkLook}>
          {words}
        </Link>
      );
    }
    if (kind === 'address') {
      return (
        <a key={at} href={words} target="_blank" rel="noopener noreferrer nofollow ugc" className={`${linkLook} break-all`}>
          {words}
        </a>
      );
    }
    return <Fragment key={at}>{words}</Fragment>;
  });
}
