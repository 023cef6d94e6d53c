'use client';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { PostView } from '@/contracts/views/posts';
import { cardLook } from '@/ui/card';
import { classNames } from '@/ui/class-names';
import type { ListPosition } from '../list/endless-list';
import { postPath, userPath } from '../paths';
import { authorKind } from '../people/author-kind';
import { PersonAvatar } from '../people/person-avatar';
import { PersonName } from '../people/person-name';
import { SafetyMenu } from '../safety/safety-menu';
import { Moment } from '../time/moment';
import { WhyButton } from '../town/why/why-button';
import { PostActions } from './post-actions';
import { PostContent } from './post-content';
import { PostFacts } from './post-facts';
import { PostMenu } from './post-menu';
import { PostMoment } from './post-moment';
import { RepostedBy } from './reposted-by';

type PostCardProps = { post: PostView; isWhole?: boolean; position?: ListPosition; onDeleted?: () => void };

/** In a list the whole card leads to the post; `isWhole` shows all of the text and leads nowhere. */
export function PostCard({ post, isWhole = false, position, onDeleted }: PostCardProps) {
  const why = useTranslations('why');
  const nameId = useId();
  return (
    <article
      {...authorKind(post.author)}
      aria-labelledby={nameId}
      aria-posinset={position?.at}
      aria-setsize={position?.of}
      tabIndex={position ? 0 : undefined}
      data-post={post.id}
      className={classNames(cardLook, 'relative px-4 pt-4 pb-2 sm:px-5', !isWhole && 'transition-shadow hover:shadow-float')}
    >
      {post.repostedBy && <RepostedBy person={post.repostedBy} />}
      <div className="flex items-start gap-3">
        <Link href={userPath(post.author.username)} tabIndex={-1} aria-hidden="true" className="relative z-10 shrink-0">
          <PersonAvatar person={post.author} />
        </Link>
        <div className="min-w-0 flex-1">
          <div className="flex min-w-0 items-center gap-2">
            <span id={nameId} className="relative z-10 min-w-0">
              <PersonName person={post.author} />
            </span>
            <span className="flex shrink-0 flex-wrap items-center gap-x-2 text-ink-soft text-sm">
              {isWhole ? <Moment at={post.createdAt} /> : <PostLink post={post} />}
              <PostFacts post={post} />
            </span>
          </div>
          {post.moment && <PostMoment moment={post.moment} />}
        </div>
        {post.author.isCharacter && post.moment && (
          <div className="relative z-10">
            <WhyButton of={{ postId: post.id }} label={why('label', { name: post.author.nickname })} />
          </div>
        )}
        <div className="relative z-10">
          {post.isMine ? (
            <PostMenu post={post} onDeleted={onDeleted} />
          ) : (
            <SafetyMenu person={post.author} of={{ subject: 'post', subjectId: post.id }} />
          )}
        </div>
      </div>
      <PostContent post={post} isWhole={isWhole} />
      <PostActions post={post} />
    </article>
  );
}

function PostLink({ post }: { post: PostView }) {
  const t = useTranslations('post');
  return (
    <Link
      href={postPath(post.id)}
      className="inline-flex min-h-6 min-w-6 items-center after:absolute after:inset-0 after:rounded-card hover:underline"
    >
      <span className="sr-only">{t('open', { name: post.author.nickname })} </span>
      <Moment at={post.createdAt} />
    </Link>
  );
}
