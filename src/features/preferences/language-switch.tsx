'use client';
import { useLocale, useTranslations } from 'next-intl';
import { buttonLook } from '@/ui/button';
import { useChooseLanguage } from './use-choose-language';

/** Named in the language it leads to, so that those who need it can read it. */
export function LanguageSwitch() {
  const t = useTranslations('preferences');
  const other = useLocale() === 'en' ? 'zh' : 'en';
  const choose = useChooseLanguage();
  return (
    <button type="button" lang={other} onClick={() => choose(other)} className={buttonLook({ tone: 'plain', size: 'small' })}>
      {t(`languageNames.${other}`)}
    </button>
  );
}
