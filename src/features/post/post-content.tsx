'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import type { PostView } from '@/contracts/views/posts';
import { languageOf } from '@/lib/localized';
import { classNames } from '@/ui/class-names';
import { LinkCard } from './link-card';
import { MadeWithAiNote } from './made-with-ai-note';
import { OwedPicture } from './owed-picture';
import { PostCover } from './post-cover';
import { PostImages } from './post-images';
import { PostLabel } from './post-label';
import { PostText } from './post-text';

/** What a post says and shows; behind its cover until the reader opens it: nothing of it is on the page before. */
export function PostContent({ post, isWhole }: { post: PostView; isWhole: boolean }) {
  const t = useTranslations('post');
  const [isOpen, setIsOpen] = useState(false);
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that had the focus is gone.
    if (isOpen) content.current?.focus();
  }, [isOpen]);
  if (post.cover && !isOpen) return <PostCover post={post} onOpen={() => setIsOpen(true)} />;
  return (
    <div ref={content} tabIndex={isOpen ? -1 : undefined} className="outline-none">
      {post.label && <PostLabel label={post.label} />}
      <p
        lang={languageOf(post.text)}
        className={classNames(
          'mt-3 whitespace-pre-wrap break-words',
          isWhole ? 'text-[1.1rem] leading-relaxed' : 'line-clamp-[12]',
        )}
      >
        <PostText text={post.text} mentions={post.mentions} />
      </p>
      {post.isMadeWithAi && <MadeWithAiNote />}
      <PostImages images={post.images} authorName={post.author.nickname} />
      {post.owedPicture && <OwedPicture picture={post.owedPicture} />}
      {post.linkCard && <LinkCard card={post.linkCard} />}
      {post.cover && (
        <button
          type="button"
          onClick={() => setIsOpen(false)}
          className="relative z-10 mt-2 min-h-8 rounded-full px-2 text-ink-soft text-sm underline"
        >
          {t('cover.close')}
        </button>
      )}
    </div>
  );
}
