'use client';
import { ArrowLeft } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { CharacterView } from '@/contracts/views/world';
import { buttonLook } from '@/ui/button';
import { cardLook } from '@/ui/card';
import { classNames } from '@/ui/class-names';
import { userPath } from '../paths';
import { AiBadge } from '../people/ai-badge';
import { authorKind } from '../people/author-kind';
import { PersonAvatar } from '../people/person-avatar';
import { useLocalized } from '../preferences/use-localized';
import { WriteMessage } from '../profile/write-message';
import { useActivityText } from './use-activity-text';

export function CharacterHead({ character }: { character: CharacterView }) {
  const t = useTranslations('character');
  const localized = useLocalized();
  const activityText = useActivityText();
  const { resident, persona, place, clock, work } = character;
  const { author } = resident;
  const doing = activityText(resident);
  return (
    <section className={classNames(cardLook, 'grid grid-cols-1 gap-4 p-5 sm:p-7')}>
      <Link href="/town" className="flex w-fit items-center gap-1.5 text-ink-soft text-sm hover:text-ink hover:underline">
        <ArrowLeft aria-hidden="true" className="size-4" />
        {t('backToTown')}
      </Link>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-4">
        <PersonAvatar person={author} size="large" />
        <div className="min-w-52 grow">
          <h1 {...authorKind(author)} className="flex flex-wrap items-center gap-2 font-display text-3xl leading-tight">
            {author.nickname}
            <AiBadge />
          </h1>
          <p className="text-ink-soft">{t('occupationAndAge', { occupation: persona.occupation, age: persona.age })}</p>
          {work && (
            <p className="text-ink-soft text-sm">
              {work.shifts.length === 0
                ? t('worksFreely', { place: localized(work.place) })
                : t('worksAt', { place: localized(work.place), shifts: work.shifts.join(t('listComma')) })}
            </p>
          )}
        </div>
        <div className="flex flex-wrap gap-2">
          <Link href={userPath(author.username)} className={buttonLook({ tone: 'quiet' })}>
            {t('profile')}
          </Link>
          <WriteMessage username={author.username} />
        </div>
      </div>
      <p className="rounded-2xl bg-leaf-soft px-5 py-3 text-ink">
        <span className="font-semibold">{t('dayClock', { day: clock.day, clock: clock.clock })}</span>{' '}
        {place ? t('nowAt', { doing, place: localized(place) }) : t('now', { doing })}
      </p>
    </section>
  );
}
