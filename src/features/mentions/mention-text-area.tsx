'use client';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, type RefObject, useId, useLayoutEffect, useRef, useState } from 'react';
import { GrowingTextArea } from '@/ui/growing-text-area';
import { OfferList } from './offer-list';
import { useCompletion } from './use-completion';

type MentionTextAreaProps = {
  label: string;
  value: string;
  onText: (text: string) => void;
  placeholder?: string;
  className?: string;
  field?: RefObject<HTMLTextAreaElement | null>;
  /** of keys that the list does not take */
  onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
};

/** A text area that offers names after an `@` and tags after a `#`: arrows mark one, Enter or Tab takes it, Escape closes the list; the focus stays in the text. */
export function MentionTextArea({ label, value, onText, field, onKeyDown, ...look }: MentionTextAreaProps) {
  const t = useTranslations('mentions');
  const own = useRef<HTMLTextAreaElement>(null);
  const area = field ?? own;
  const listId = useId();
  const [caret, setCaret] = useState(0);
  const [wantedCaret, setWantedCaret] = useState<number | null>(null);
  useLayoutEffect(() => {
    if (wantedCaret === null) return;
    area.current?.setSelectionRange(wantedCaret, wantedCaret);
    setCaret(wantedCaret);
    setWantedCaret(null);
  }, [wantedCaret, area]);
  const completion = useCompletion({
    value,
    caret,
    onText: (text, at) => {
      onText(text);
      setWantedCaret(at);
      area.current?.focus();
    },
  });
  const { offers, marked } = completion;
  const isOpen = offers.length > 0;
  const take = (event: KeyboardEvent<HTMLTextAreaElement>): boolean => {
    // Enter ends the choice of a sign in Chinese and Japanese input.
    if (!isOpen || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return false;
    if (event.key === 'ArrowDown') completion.move(1);
    else if (event.key === 'ArrowUp') completion.move(-1);
    else if (event.key === 'Enter' || event.key === 'Tab') completion.choose(marked);
    else if (event.key === 'Escape') completion.close();
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  return (
    <div className="relative min-w-0 grow">
      <GrowingTextArea
        {...look}
        ref={area}
        aria-label={label}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={isOpen ? listId : undefined}
        aria-activedescendant={isOpen ? `${listId}-${marked}` : undefined}
        value={value}
        onChange={(event) => {
          setCaret(event.target.selectionStart);
          onText(event.target.value);
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onBlur={completion.close}
        onKeyDown={(event) => take(event) || onKeyDown?.(event)}
      />
      {isOpen && <OfferList id={listId} label={t('label')} offers={offers} marked={marked} onChoose={completion.choose} />}
      <span role="status" className="sr-only">
        {isOpen ? t('offered', { count: offers.length }) : ''}
      </span>
    </div>
  );
}
