import { useTranslations } from 'next-intl';
import type { CharacterView } from '@/contracts/views/world';
import { Card } from '@/ui/card';
import { Meter } from '@/ui/meter';
import { emotionWord } from './known-words';

/** `warn` and `alarm` are the marks from which a value is uncomfortable and bad (high is bad). */
function toneOf(value: number, [warn, alarm]: [number, number]) {
  if (value >= alarm) return 'danger';
  return value >= warn ? 'lamp' : 'leaf';
}

export function CharacterState({ body }: { body: CharacterView['body'] }) {
  const t = useTranslations('character');
  const emotions = useTranslations('town.emotions');
  const percent = (value: number) => t('percent', { value: Math.round(value) });
  return (
    <Card aria-labelledby="state-title" className="grid grid-cols-1 gap-4">
      <div className="flex items-baseline justify-between">
        <h2 id="state-title" className="font-display text-xl">
          {t('state')}
        </h2>
        <span className="rounded-full bg-lamp-soft px-3 py-1 text-lamp text-sm">{emotions(emotionWord(body.emotion))}</span>
      </div>
      <Meter label={t('fatigue')} value={body.fatigue} text={percent(body.fatigue)} tone={toneOf(body.fatigue, [60, 85])} />
      <Meter label={t('hunger')} value={body.hunger} text={percent(body.hunger)} tone={toneOf(body.hunger, [50, 80])} />
      <Meter label={t('health')} value={body.health} text={percent(body.health)} tone={toneOf(100 - body.health, [30, 70])} />
    </Card>
  );
}
