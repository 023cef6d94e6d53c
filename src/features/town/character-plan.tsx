'use client';
import { CalendarDays } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { CharacterView } from '@/contracts/views/world';
import { classNames } from '@/ui/class-names';
import { EmptyState } from '@/ui/empty-state';
import { useLocalized } from '../preferences/use-localized';
import { planActivity } from './known-words';

export function CharacterPlan({ plan }: { plan: CharacterView['plan'] }) {
  const t = useTranslations('character');
  const localized = useLocalized();
  return (
    <>
      <h2 id="plan-title" className="pb-2 font-display text-xl">
        {t('plan')}
      </h2>
      {plan.length === 0 && <EmptyState icon={CalendarDays} title={t('noPlan')} />}
      <ol className="grid">
        {plan.map((item) => (
          <li
            key={`${item.clock} ${item.activity}`}
            aria-current={item.isNow ? 'time' : undefined}
            className={classNames('flex gap-4 rounded-2xl px-3 py-2.5', item.isNow && 'bg-accent-soft')}
          >
            <span className="w-12 shrink-0 pt-px text-ink-soft text-sm tabular-nums">{item.clock}</span>
            <span className="min-w-0">
              <span className="font-medium">
                {t(`activities.${planActivity(item.activity)}`)}
                {item.place && <span className="font-normal text-ink-soft"> · {localized(item.place)}</span>}
                {item.isNow && (
                  <span className="ml-2 rounded-full bg-accent px-2 py-0.5 font-medium text-on-accent text-xs">{t('isNow')}</span>
                )}
              </span>
              {item.note && <span className="block text-ink-soft text-sm">{item.note}</span>}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
