'use client';
import { useTranslations } from 'next-intl';
import { Segmented } from '@/ui/segmented';
import { Switch } from '@/ui/switch';
import { motions, textSizes } from './display-choice';
import { useDisplay } from './use-display';

export function DisplayFields() {
  const t = useTranslations('preferences');
  const [display, change] = useDisplay();
  return (
    <>
      <div className="grid justify-items-start gap-2">
        <p className="font-medium text-sm">{t('textSize')}</p>
        <Segmented
          label={t('textSize')}
          value={display?.textSize ?? null}
          options={textSizes.map((value) => ({ value, label: t(`textSizes.${value}`) }))}
          onChange={(textSize) => change({ textSize })}
        />
      </div>
      <div className="grid justify-items-start gap-2">
        <p className="font-medium text-sm">{t('motion')}</p>
        <Segmented
          label={t('motion')}
          value={display?.motion ?? null}
          options={motions.map((value) => ({ value, label: t(`motions.${value}`) }))}
          onChange={(motion) => change({ motion })}
        />
      </div>
      <div className="grid basis-full justify-items-start gap-1">
        <Switch
          label={t('shortcuts')}
          isOn={display?.shortcuts !== 'off'}
          onChange={(isOn) => change({ shortcuts: isOn ? 'on' : 'off' })}
        />
        <p className="text-ink-soft text-sm">{t.rich('shortcutsHint', { key: (text) => <kbd>{text}</kbd> })}</p>
      </div>
    </>
  );
}
