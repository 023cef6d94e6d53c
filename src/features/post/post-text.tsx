import Link from 'next/link';
import { Fragment } from 'react';
import { tagPath } from '../paths';
import { partsOf } from './text-parts';

/** A post's words; its `#tags` lead to all posts that have them. */
export function PostText({ text }: { text: string }) {
  return partsOf(text).map(({ at, tag, words }) =>
    tag ? (
      <Link key={at} href={tagPath(words)} className="relative z-10 text-accent hover:underline">
        {words}
      </Link>
    ) : (
      <Fragment key={at}>{words}</Fragment>
    ),
  );
}
