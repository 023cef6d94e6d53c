'use client';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useState } from 'react';
import { limits } from '@/contracts/limits';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/field';

type InterestsFieldProps = { interests: string[]; onChange: (interests: string[]) => void };

export function InterestsField({ interests, onChange }: InterestsFieldProps) {
  const t = useTranslations('editProfile');
  const [typed, setTyped] = useState('');
  const isFull = interests.length >= limits.interests.max;
  const add = () => {
    const interest = typed.trim();
    setTyped('');
    const isKnown = interests.some((one) => one.toLowerCase() === interest.toLowerCase());
    if (interest && !isKnown && !isFull) onChange([...interests, interest]);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter chooses among the words of an input method before it ends a word of ours.
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    add();
  };
  return (
    <div className="grid grid-cols-1 gap-2">
      <div className="flex items-start gap-2">
        <div className="grow">
          <TextField
            label={t('interests')}
            hint={t('interestsHint', { max: limits.interests.max })}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={onKeyDown}
            maxLength={limits.interests.each}
            disabled={isFull}
          />
        </div>
        <Button tone="quiet" className="mt-7" disabled={isFull || typed.trim() === ''} onClick={add}>
          {t('addInterest')}
        </Button>
      </div>
      {interests.length > 0 && (
        <ul aria-label={t('interests')} className="flex flex-wrap gap-2">
          {interests.map((interest) => (
            <li
              key={interest}
              className="inline-flex max-w-full items-center gap-1 rounded-full bg-leaf-soft py-1 pr-1 pl-3 text-sm"
            >
              <span className="truncate">{interest}</span>
              <button
                type="button"
                aria-label={t('removeInterest', { interest })}
                onClick={() => onChange(interests.filter((one) => one !== interest))}
                className="grid size-6 place-items-center rounded-full hover:bg-sunk"
              >
                <X aria-hidden="true" className="size-3.5" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
