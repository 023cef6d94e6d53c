'use client';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { limits } from '@/contracts/limits';
import type { PostView } from '@/contracts/views/posts';
import { graphemeLength } from '@/lib/text';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { TextField } from '@/ui/field';
import { useToast } from '@/ui/toast';
import { CharacterCounter } from '../composer/character-counter';
import { LabelFields } from '../composer/label-fields';
import { useErrorText } from '../errors/use-error-text';
import { MentionTextArea } from '../mentions/mention-text-area';
import { usePostCaches } from './post-caches';

/** The words, the label and the image descriptions of one's own post. What it was stays readable for all who may see it. */
export function EditPost({ post, onClose }: { post: PostView; onClose: () => void }) {
  const t = useTranslations('post.edit');
  const trpc = useTRPC();
  const show = useToast();
  const errorText = useErrorText();
  const caches = usePostCaches();
  const [text, setText] = useState(post.text);
  const [label, setLabel] = useState(post.label ?? { isSensitive: false, isSpoiler: false, warning: '' });
  const [alts, setAlts] = useState<ReadonlyMap<string, string>>(new Map());
  const save = useMutation(
    trpc.posts.edit.mutationOptions({
      onSuccess: (edited) => {
        caches.patch(post.id, ({ repostedBy }) => ({ ...edited, repostedBy }));
        show(t('saved'));
        onClose();
      },
      onError: (error) => show(errorText(error), 'bad'),
    }),
  );
  const words = text.trim();
  const isReady = words !== '' && graphemeLength(words) <= limits.post.max;
  return (
    <Dialog isOpen onOpenChange={(isOpen) => !isOpen && onClose()} title={t('title')} closeLabel={t('cancel')}>
      <form
        aria-label={t('title')}
        className="grid grid-cols-1 gap-4 p-1"
        onSubmit={(event) => {
          event.preventDefault();
          const changed = [...alts].map(([imageId, alt]) => ({ imageId, alt }));
          if (isReady) save.mutate({ postId: post.id, version: post.version, text: words, ...label, alts: changed });
        }}
      >
        <div className="rounded-2xl border border-line-strong px-4 py-2.5 focus-within:border-accent">
          <MentionTextArea className="max-h-[40vh] min-h-24" label={t('text')} value={text} onText={setText} />
        </div>
        {post.images.map(({ id, alt }, index) => (
          <TextField
            key={id}
            label={t('alt', { n: index + 1 })}
            value={alts.get(id) ?? alt}
            maxLength={limits.imageAlt.max}
            onChange={(event) => setAlts(new Map([...alts, [id, event.target.value]]))}
          />
        ))}
        <LabelFields label={label} onChange={setLabel} />
        <p className="text-ink-soft text-sm">{t('hint')}</p>
        <div className="flex items-center justify-end gap-2">
          <CharacterCounter text={words} max={limits.post.max} />
          <Button tone="quiet" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" isBusy={save.isPending} disabled={!isReady}>
            {t('save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
