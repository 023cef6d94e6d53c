'use client';
import { Moon, Sun } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useTheme } from 'next-themes';
import { buttonLook } from '@/ui/button';
import { Tooltip } from '@/ui/tooltip';

/** Both icons are in the page and CSS shows one: the theme is known before React is. */
export function ThemeSwitch() {
  const t = useTranslations('preferences');
  const { resolvedTheme, setTheme } = useTheme();
  return (
    <Tooltip text={t('switchTheme')}>
      <button
        type="button"
        aria-label={t('switchTheme')}
        onClick={() => setTheme(resolvedTheme === 'dark' ? 'light' : 'dark')}
        className={buttonLook({ tone: 'plain', size: 'icon' })}
      >
        <Moon aria-hidden="true" className="size-5 dark:hidden" strokeWidth={1.7} />
        <Sun aria-hidden="true" className="hidden size-5 dark:block" strokeWidth={1.7} />
      </button>
    </Tooltip>
  );
}
