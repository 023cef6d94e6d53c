'use client';
import { SendHorizontal } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { limits } from '@/contracts/limits';
import { Button } from '@/ui/button';
import { GrowingTextArea } from '@/ui/growing-text-area';
import { CharacterCounter } from '../composer/character-counter';
import { useDraft } from '../composer/use-draft';

type MessageBoxProps = { conversationId: string; name: string; onSend: (text: string, clientId: string) => void };

/** Enter sends, Shift+Enter breaks the line; while an input method composes, Enter belongs to it. */
export function MessageBox({ conversationId, name, onSend }: MessageBoxProps) {
  const t = useTranslations('messages');
  const draft = useDraft(`message:${conversationId}`);
  const form = useRef<HTMLFormElement>(null);
  const text = draft.text.trim();
  const isReady = text.length > 0 && text.length <= limits.message.max;
  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isReady) return;
        onSend(text, draft.clientId);
        draft.clear();
      }}
      className="m-3 flex shrink-0 items-end gap-2 rounded-3xl border border-line-strong bg-surface py-1.5 pr-1.5 pl-5 focus-within:border-accent sm:mx-5"
    >
      <GrowingTextArea
        className="max-h-40 min-w-0 grow py-1.5"
        aria-label={t('label', { name })}
        placeholder={t('placeholder')}
        value={draft.text}
        onChange={(event) => draft.change(event.target.value)}
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
    </form>
  );
}
