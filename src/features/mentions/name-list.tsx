import type { AuthorView } from '@/contracts/views/people';
import { classNames } from '@/ui/class-names';
import { AiBadge } from '../people/ai-badge';
import { PersonAvatar } from '../people/person-avatar';

type NameListProps = {
  id: string;
  label: string;
  people: readonly AuthorView[];
  marked: number;
  onChoose: (index: number) => void;
};

/** The names that are offered below a text; the keyboard stays in the text. */
export function NameList({ id, label, people, marked, onChoose }: NameListProps) {
  return (
    <div
      id={id}
      role="listbox"
      aria-label={label}
      className="absolute inset-x-0 top-full z-40 mt-1 max-w-sm overflow-hidden rounded-2xl border border-line bg-surface p-1.5 shadow-float"
    >
      {people.map((person, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the text, which names the marked option
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the text area
        <div
          key={person.id}
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
          <PersonAvatar person={person} size="small" />
          <span className="min-w-0 truncate font-medium">{person.nickname}</span>
          {person.isCharacter && <AiBadge />}
          <span className="min-w-0 truncate text-ink-soft text-sm">@{person.username}</span>
        </div>
      ))}
    </div>
  );
}
