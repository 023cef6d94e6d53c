'use client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Check, Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { limits } from '@/contracts/limits';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/field';
import { AiBadge } from '../people/ai-badge';
import { authorKind } from '../people/author-kind';
import { PersonAvatar } from '../people/person-avatar';
import { useSettled } from '../search/use-settled';

const settledMs = 250;
const shown = 6;

/** Finds people and characters by name and holds those who were chosen, by their usernames. */
export function PeoplePicker({ chosen, onChange }: { chosen: string[]; onChange: (usernames: string[]) => void }) {
  const t = useTranslations('messages');
  const trpc = useTRPC();
  const [typed, setTyped] = useState('');
  const query = useSettled(typed, settledMs, () => {}).trim();
  const found = useQuery(
    trpc.search.people.queryOptions(
      { query: query.slice(0, limits.search.max), limit: shown },
      { enabled: query !== '', placeholderData: keepPreviousData },
    ),
  );
  const people = query === '' ? [] : (found.data?.items ?? []);
  const toggle = (username: string) =>
    onChange(chosen.includes(username) ? chosen.filter((one) => one !== username) : [...chosen, username]);
  return (
    <div className="grid grid-cols-1 gap-3">
      <Chosen usernames={chosen} onDrop={toggle} />
      <TextField
        label={t('group.find')}
        type="search"
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <ul aria-label={t('group.found')} className="grid grid-cols-1 gap-1">
        {people.map((person) => {
          const isChosen = chosen.includes(person.username);
          return (
            <li key={person.id}>
              <button
                type="button"
                aria-pressed={isChosen}
                disabled={!isChosen && chosen.length >= limits.group.invitesAtOnce}
                onClick={() => toggle(person.username)}
                className="flex min-h-12 w-full items-center gap-3 rounded-2xl px-2 text-left hover:bg-sunk disabled:opacity-55"
              >
                <PersonAvatar person={person} size="small" />
                <span {...authorKind(person)} className="flex min-w-0 grow items-center gap-1.5">
                  <span className="truncate font-semibold">{person.nickname}</span>
                  {person.isCharacter && <AiBadge />}
                  <span className="truncate text-ink-soft text-sm">@{person.username}</span>
                </span>
                {isChosen ? (
                  <Check aria-hidden="true" className="size-5 text-leaf" />
                ) : (
                  <Plus aria-hidden="true" className="size-5" />
                )}
              </button>
            </li>
          );
        })}
      </ul>
      {query !== '' && found.isSuccess && people.length === 0 && (
        <p role="status" className="text-ink-soft text-sm">
          {t('group.nobodyFound')}
        </p>
      )}
    </div>
  );
}

function Chosen({ usernames, onDrop }: { usernames: string[]; onDrop: (username: string) => void }) {
  const t = useTranslations('messages');
  if (usernames.length === 0) return null;
  return (
    <ul aria-label={t('group.chosen')} className="flex flex-wrap gap-2">
      {usernames.map((username) => (
        <li key={username}>
          <Button tone="quiet" size="small" aria-label={t('group.drop', { name: username })} onClick={() => onDrop(username)}>
            @{username}
            <X aria-hidden="true" className="size-3.5" />
          </Button>
        </li>
      ))}
    </ul>
  );
}
