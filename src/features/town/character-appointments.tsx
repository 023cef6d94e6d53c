'use client';
import { CalendarClock } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { CharacterView } from '@/contracts/views/world';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { townPath } from '../paths';
import { AiBadge } from '../people/ai-badge';
import { authorKind } from '../people/author-kind';
import { useLocalized } from '../preferences/use-localized';

/** What is agreed for later: when, with whom, where and what for. */
export function CharacterAppointments({ appointments }: Pick<CharacterView, 'appointments'>) {
  const t = useTranslations('character');
  const localized = useLocalized();
  return (
    <Card aria-labelledby="appointments-title">
      <h2 id="appointments-title" className="pb-2 font-display text-xl">
        {t('appointments')}
      </h2>
      {appointments.length === 0 && <EmptyState icon={CalendarClock} title={t('noAppointments')} />}
      <ol className="grid">
        {appointments.map((one) => (
          <li key={one.id} aria-current={one.isOn ? 'time' : undefined} className="rounded-2xl px-3 py-2.5">
            <span className="block text-ink-soft text-sm tabular-nums">
              {t('dayClock', { day: one.day, clock: one.clock })} · {t('appointmentMinutes', { minutes: one.minutes })}
              {one.isOn && (
                <span className="ml-2 rounded-full bg-accent px-2 py-0.5 font-medium text-on-accent text-xs">{t('isNow')}</span>
              )}
            </span>
            <span className="block font-medium">
              {one.with.length === 0
                ? t('appointmentAlone')
                : one.with.map((person, i) => (
                    <span key={person.id} {...authorKind(person)}>
                      {i > 0 && ' · '}
                      <Link href={townPath(person.username)} className="hover:underline">
                        {person.nickname}
                      </Link>{' '}
                      <AiBadge />
                    </span>
                  ))}
              {one.place && <span className="font-normal text-ink-soft"> · {localized(one.place)}</span>}
            </span>
            {one.note && <span className="block text-ink-soft text-sm">{one.note}</span>}
          </li>
        ))}
      </ol>
    </Card>
  );
}
