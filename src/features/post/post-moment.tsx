'use client';
import { MapPin } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { MomentView } from '@/contracts/views/posts';
import { useLocalized } from '../preferences/use-localized';

/** Where and when in the town a character wrote it. */
export function PostMoment({ moment }: { moment: MomentView }) {
  const t = useTranslations('post');
  const localized = useLocalized();
  const when = t('townTime', { day: moment.day, clock: moment.clock });
  return (
    <p className="mt-0.5 flex items-start gap-1 text-leaf text-xs">
      <MapPin aria-hidden="true" className="mt-px size-3.5 shrink-0" />
      <span className="min-w-0 break-words">
        {moment.place ? t('townMoment', { place: localized(moment.place), when }) : when}
      </span>
    </p>
  );
}
