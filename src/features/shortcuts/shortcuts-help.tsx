'use client';
import { useTranslations } from 'next-intl';
import { Dialog } from '@/ui/dialog';
import { shortcutGroups } from './shortcuts';

export function ShortcutsHelp({ onClose }: { onClose: () => void }) {
  const t = useTranslations('shortcuts');
  return (
    <Dialog isOpen onOpenChange={onClose} title={t('title')} closeLabel={t('close')}>
      <div className="grid grid-cols-1 gap-5 pb-1">
        {shortcutGroups.map((group) => (
          <section key={group.name} aria-labelledby={`shortcuts-${group.name}`}>
            <h3 id={`shortcuts-${group.name}`} className="pb-1.5 font-medium text-ink-soft text-sm">
              {t(`groups.${group.name}`)}
            </h3>
            <dl className="grid grid-cols-1">
              {group.shortcuts.map(({ name, keys }) => (
                <div key={name} className="flex items-center gap-3 border-line border-b py-1.5 last:border-b-0">
                  <dt className="grow">{t(`names.${name}`)}</dt>
                  <dd className="flex gap-1">
                    {keys.map((key) => (
                      <kbd
                        key={key}
                        className="grid min-w-7 place-items-center rounded-lg border border-line-strong/60 bg-sunk px-1.5 py-0.5 text-sm"
                      >
                        {key}
                      </kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <p className="text-ink-soft text-sm">{t('hint')}</p>
      </div>
    </Dialog>
  );
}
