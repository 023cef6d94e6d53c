'use client';
import { useMutation } from '@tanstack/react-query';
import { ImagePlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { limits } from '@/contracts/limits';
import { graphemeLength } from '@/lib/text';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { cardLook } from '@/ui/card';
import { classNames } from '@/ui/class-names';
import { useToast } from '@/ui/toast';
import { useViewer } from '../accounts/use-viewer';
import { useErrorText } from '../errors/use-error-text';
import { useReloadFeed } from '../feed/use-reload-feed';
import { MentionTextArea } from '../mentions/mention-text-area';
import { PersonAvatar } from '../people/person-avatar';
import { CharacterCounter } from './character-counter';
import { ImageTray } from './images/image-tray';
import type { DraftImage } from './images/image-uploads';
import { useImageUploads } from './images/use-image-uploads';
import { MadeWithAi } from './made-with-ai';
import { PostOptions } from './post-options';
import { useDraft } from './use-draft';
import { imageTypes } from './use-image-upload';
import { usePostSettings } from './use-post-settings';

export function Composer({ hasFocus }: { hasFocus: boolean }) {
  const t = useTranslations('composer');
  const trpc = useTRPC();
  const viewer = useViewer();
  const show = useToast();
  const errorText = useErrorText();
  const reloadFeed = useReloadFeed();
  const form = useRef<HTMLFormElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const draft = useDraft('post');
  const post = usePostSettings('post');
  const { settings } = post;
  const uploads = useImageUploads('post');
  const [isMadeWithAi, setIsMadeWithAi] = useState(false);
  const [isBegun, setIsBegun] = useState(false);
  const create = useMutation(
    trpc.posts.create.mutationOptions({
      // Without a line it fails at once, and the draft stays: nothing is sent later behind somebody's back.
      networkMode: 'always',
      onSuccess: async () => {
        draft.clear();
        post.clear();
        uploads.clear();
        setIsMadeWithAi(false);
        show(t('published'));
        // The button that was pressed is off now: the focus must not be lost with it.
        field.current?.focus({ preventScroll: true });
        await reloadFeed();
      },
      onError: (error) => show(errorText(error), 'bad'),
    }),
  );
  useEffect(() => {
    if (hasFocus) field.current?.focus();
  }, [hasFocus]);
  if (!viewer) return null;

  const text = draft.text.trim();
  const isReady = text.length > 0 && graphemeLength(text) <= limits.post.max && uploads.isReady;
  const send = () => {
    if (!isReady || create.isPending) return;
    create.mutate({ text, ...settings, ...imagesOf(uploads.images), isMadeWithAi, clientId: draft.clientId });
  };
  return (
    <form
      ref={form}
      aria-label={t('label')}
      // Not at the focus of a button: it would move away under the pointer that presses it.
      onFocus={() => document.activeElement === field.current && setIsBegun(true)}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      className={classNames(cardLook, 'flex gap-3 p-4 focus-within:border-line-strong sm:px-5')}
    >
      <PersonAvatar person={viewer} />
      <div className="min-w-0 flex-1">
        <MentionTextArea
          field={field}
          className="max-h-[60vh] min-h-16 py-2 text-[1.05rem]"
          label={t('text')}
          placeholder={t('placeholder', { name: viewer.nickname })}
          value={draft.text}
          onText={draft.change}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
          }}
        />
        <ImageTray uploads={uploads} />
        {(isBegun || draft.text !== '' || uploads.images.length > 0) && (
          <PostOptions settings={settings} onChange={post.change} />
        )}
        <div className="mt-2 flex items-center gap-2 border-line border-t pt-2.5">
          <input
            ref={file}
            type="file"
            multiple
            accept={imageTypes.join(',')}
            aria-label={t('addImage')}
            tabIndex={-1}
            className="sr-only"
            onChange={(event) => {
              const leftOut = uploads.add([...(event.target.files ?? [])]);
              if (leftOut > 0) show(t('images.tooMany', { max: limits.image.perPost }), 'bad');
              event.target.value = '';
            }}
          />
          <Button
            tone="plain"
            size="icon"
            aria-label={t('chooseImage')}
            disabled={uploads.images.length >= limits.image.perPost}
            onClick={() => file.current?.click()}
            className="-ml-2.5"
          >
            <ImagePlus aria-hidden="true" className="size-5" strokeWidth={1.8} />
          </Button>
          <MadeWithAi isOn={isMadeWithAi} onChange={setIsMadeWithAi} />
          <span className="grow" />
          <CharacterCounter text={text} max={limits.post.max} isAlwaysShown={text.length > 0} />
          <Button type="submit" isBusy={create.isPending} disabled={!isReady}>
            {t('publish')}
          </Button>
        </div>
      </div>
    </form>
  );
}

const imagesOf = (images: readonly DraftImage[]) => {
  const stored = images.flatMap(({ imageId, alt }) => (imageId ? [{ imageId, alt }] : []));
  return { imageIds: stored.map(({ imageId }) => imageId), imageAlts: stored.map(({ alt }) => alt) };
};
