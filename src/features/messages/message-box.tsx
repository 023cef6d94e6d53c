'use client';
import { SendHorizontal } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type RefObject, useRef, useState } from 'react';
import { limits } from '@/contracts/limits';
import { Button } from '@/ui/button';
import { GrowingTextArea } from '@/ui/growing-text-area';
import { CharacterCounter } from '../composer/character-counter';
import { ImageTray } from '../composer/images/image-tray';
import { messageImages, useImageUploads } from '../composer/images/use-image-uploads';
import { useDraft } from '../composer/use-draft';
import { chatPath } from '../paths';
import { AboutChip } from './about-chip';
import { AttachImages } from './attach-images';
import type { NewOutgoing } from './use-outbox';
import { useTellTyping } from './use-tell-typing';

type MessageBoxProps = {
  conversationId: string;
  name: string;
  /** the post that one came to ask about */
  aboutId?: string | null;
  field: RefObject<HTMLTextAreaElement | null>;
  onSend: (message: NewOutgoing) => void;
};

/** Enter sends, Shift+Enter breaks the line; while an input method composes, Enter belongs to it. */
export function MessageBox({ conversationId, name, aboutId = null, field, onSend }: MessageBoxProps) {
  const t = useTranslations('messages');
  const draft = useDraft(`message:${conversationId}`);
  const uploads = useImageUploads(`message:${conversationId}`, messageImages);
  const tellTyping = useTellTyping(conversationId);
  const form = useRef<HTMLFormElement>(null);
  const [about, setAbout] = useState(aboutId);
  const forget = () => {
    setAbout(null);
    // so that a reload does not ask again
    window.history.replaceState(null, '', chatPath(conversationId));
  };
  const text = draft.text.trim();
  const images = uploads.images.flatMap(({ imageId, alt }) => (imageId ? [{ imageId, alt }] : []));
  const isReady = (text.length > 0 || images.length > 0) && text.length <= limits.message.max && uploads.isReady;
  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isReady) return;
        onSend({ text, images, clientId: draft.clientId, ...(about ? { aboutId: about } : {}) });
        if (about) forget();
        draft.clear();
        uploads.clear();
      }}
      className="m-3 shrink-0 rounded-3xl border border-line-strong bg-surface p-1.5 focus-within:border-accent sm:mx-5"
    >
      {about && <AboutChip postId={about} onRemove={forget} />}
      <ImageTray uploads={uploads} />
      <div className="flex items-end gap-2">
        <AttachImages uploads={uploads} />
        <GrowingTextArea
          ref={field}
          className="max-h-40 min-w-0 grow py-1.5"
          aria-label={t('label', { name })}
          placeholder={t('placeholder')}
          value={draft.text}
          onChange={(event) => {
            draft.change(event.target.value);
            if (event.target.value !== '') tellTyping();
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            form.current?.requestSubmit();
          }}
        />
        <CharacterCounter text={text} max={limits.message.max} />
        <Button type="submit" size="icon" aria-label={t('send')} disabled={!isReady}>
          <SendHorizontal aria-hidden="true" className="size-5" />
        </Button>
      </div>
    </form>
  );
}
