import Link from 'next/link';
import { Fragment } from 'react';
import type { MentionView } from '@/contracts/views/people';
import { nameKey, partsOf } from '@/lib/marked-text';
import { tagPath, userPath } from '../paths';
import { AiBadge } from '../people/ai-badge';
import { authorKind } from '../people/author-kind';

const linkLook = 'relative z-10 text-accent hover:underline';

/** The name of a character has the badge in the middle of a sentence, too. */
function Mention({ words, of: { username, isAi: isCharacter } }: { words: string; of: MentionView }) {
  const link = (
    <Link href={userPath(username)} className={linkLook}>
      {words}
    </Link>
  );
  if (!isCharacter) return link;
  return (
    <span {...authorKind({ isCharacter })}>
      {link} {isCharacter && <AiBadge />}
    </span>
  );
}

/** What somebody wrote: its `#tags` lead to all posts that have them, its `@names` to whom they name, its addresses out of here. */
export function PostText({ text, mentions = [] }: { text: string; mentions?: readonly MentionView[] }) {
  const named = new Map(mentions.map((mention) => [nameKey(mention.username), mention]));
  return partsOf(text, (key) => named.has(key)).map(({ at, kind, words, name }) => {
    if (kind === 'tag') {
      return (
        <Link key={at} href={tagPath(`#${name}`)} className={linkLook}>
          {words}
        </Link>
      );
    }
    if (kind === 'mention') {
      return <Mention key={at} words={words} of={named.get(name) ?? { username: name, isAi: false }} />;
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
