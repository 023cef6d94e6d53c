import { Hash } from 'lucide-react';
import { classNames } from '@/ui/class-names';
import { AiBadge } from '../people/ai-badge';
import { PersonAvatar } from '../people/person-avatar';
import { TagPosts } from '../search/tag-posts';
import type { Offer } from './use-completion';

type OfferListProps = {
  id: string;
  label: string;
  offers: readonly Offer[];
  marked: number;
  onChoose: (index: number) => void;
};

/** The names or tags that are offered below a text; the keyboard stays in the text. */
export function OfferList({ id, label, offers, marked, onChoose }: OfferListProps) {
  return (
    <div
      id={id}
      role="listbox"
      aria-label={label}
      className="absolute inset-x-0 top-full z-40 mt-1 max-w-sm overflow-hidden rounded-2xl border border-line bg-surface p-1.5 shadow-float"
    >
      {offers.map((offer, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the text, which names the marked option
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the text area
        <div
          key={offer.word}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === marked}
          // before the text area loses the focus
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(index)}
          className={classNames(
            'flex min-h-11 cursor-pointer items-center gap-2.5 rounded-xl px-2.5',
            index === marked ? 'bg-sunk' : 'hover:bg-sunk/60',
          )}
        >
          {offer.kind === 'name' ? <OfferedName person={offer.person} /> : <OfferedTag tag={offer.tag} />}
        </div>
      ))}
    </div>
  );
}

function OfferedName({ person }: { person: Extract<Offer, { kind: 'name' }>['person'] }) {
  return (
    <>
      <PersonAvatar person={person} size="small" />
      <span className="min-w-0 truncate font-medium">{person.nickname}</span>
      {person.isCharacter && <AiBadge />}
      <span className="min-w-0 truncate text-ink-soft text-sm">@{person.username}</span>
    </>
  );
}

function OfferedTag({ tag }: { tag: Extract<Offer, { kind: 'tag' }>['tag'] }) {
  return (
    <>
      <Hash aria-hidden="true" className="size-4 shrink-0 text-ink-soft" />
      <span className="min-w-0 truncate font-medium">{tag.tag}</span>
      <span className="ml-auto whitespace-nowrap text-ink-soft text-sm">
        <TagPosts count={tag.posts} />
      </span>
    </>
  );
}
