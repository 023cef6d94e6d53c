'use client';
import { useTranslations } from 'next-intl';
import type { ExplanationView } from '@/contracts/views/explanation';
import { Meter } from '@/ui/meter';
import { emotionWord } from '../known-words';

/** Body and mood at that moment. */
export function Needs({ needs, name }: { needs: NonNullable<ExplanationView['needs']>; name: string }) {
  const t = useTranslations('why');
  const character = useTranslations('character');
  const town = useTranslations('town');
  const percent = (value: number) => character('percent', { value });
  const { fatigue, hunger, health, emotion } = needs;
  return (
    <section aria-label={t('needs')} className="grid grid-cols-1 gap-2">
      <h3 className="font-semibold text-leaf text-sm">{t('needs')}</h3>
      <div className="grid gap-3 sm:grid-cols-3">
        <Meter label={character('fatigue')} value={fatigue} text={percent(fatigue)} tone={fatigue > 70 ? 'danger' : 'lamp'} />
        <Meter label={character('hunger')} value={hunger} text={percent(hunger)} tone={hunger > 70 ? 'danger' : 'lamp'} />
        <Meter label={character('health')} value={health} text={percent(health)} tone={health < 40 ? 'danger' : 'leaf'} />
      </div>
      <p className="text-sm">{t('mood', { name, emotion: town(`emotions.${emotionWord(emotion)}`) })}</p>
    </section>
  );
}
