'use client';
import { useLocale, useTranslations } from 'next-intl';
import { useTheme } from 'next-themes';
import { languages } from '@/lib/localized';
import { Segmented } from '@/ui/segmented';
import { useIsHydrated } from '../time/use-is-hydrated';
import { DisplayFields } from './display-fields';
import { useChooseLanguage } from './use-choose-language';

const themes = ['system', 'light', 'dark'] as const;

export function Preferences() {
  const t = useTranslations('preferences');
  const { theme, setTheme } = useTheme();
  const language = useLocale();
  const chooseLanguage = useChooseLanguage();
  const isHydrated = useIsHydrated();
  const current = themes.find((each) => each === theme) ?? 'system';
  return (
    <div className="flex flex-wrap gap-x-10 gap-y-5">
      <div className="grid justify-items-start gap-2">
        <p className="font-medium text-sm">{t('theme')}</p>
        <Segmented
          label={t('theme')}
          value={isHydrated ? current : null}
          options={themes.map((value) => ({ value, label: t(`themes.${value}`) }))}
          onChange={setTheme}
        />
      </div>
      <div className="grid justify-items-start gap-2">
        <p className="font-medium text-sm">{t('language')}</p>
        <Segmented
          label={t('language')}
          value={language}
          options={languages.map((value) => ({ value, label: t(`languageNames.${value}`) }))}
          onChange={chooseLanguage}
        />
      </div>
      <DisplayFields />
    </div>
  );
}
