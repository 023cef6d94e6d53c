'use client';
import { useTranslations } from 'next-intl';
import type { ExplanationView } from '@/contracts/views/explanation';
import { actionWord } from '../known-words';
import { standInWord } from './stand-in-word';

/** In whose words and by which way it was decided. */
export function HowDecided({ why }: { why: ExplanationView }) {
  const t = useTranslations('why');
  const town = useTranslations('town');
  const { how, reason, standIn, partOf, decidedAt, character } = why;
  const name = character.nickname;
  return (
    <section aria-label={t('decided')} className="grid grid-cols-1 gap-2">
      {reason && <blockquote className="border-leaf border-l-2 pl-3 italic">{reason}</blockquote>}
      {partOf && <p>{t('partOf', { deed: town(`attempts.${actionWord(partOf.action)}`) })}</p>}
      <p>{t(`how.${how}`, { name })}</p>
      {standIn && <p className="text-ink-soft text-sm">{t(`standIn.${standInWord(standIn)}`)}</p>}
      {decidedAt && (
        <p className="text-ink-soft text-sm">
          {t('decidedAt', { day: decidedAt.day, clock: decidedAt.clock, reason: decidedAt.reason })}
        </p>
      )}
    </section>
  );
}
