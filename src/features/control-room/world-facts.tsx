'use client';
import { useLocale, useTranslations } from 'next-intl';
import type { WorldStatusView } from '@/contracts/views/world';
import { Card } from '@/ui/card';
import { classNames } from '@/ui/class-names';
import { Moment } from '../time/moment';

const statusLook = {
  running: 'bg-leaf-soft text-leaf',
  paused: 'bg-lamp-soft text-lamp',
  stopped: 'bg-danger-soft text-danger',
} as const;

export function WorldFacts({ world }: { world: WorldStatusView }) {
  const t = useTranslations('control');
  const town = useTranslations('town');
  const language = useLocale();
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const facts = [
    [t('facts.clock'), town('dayClock', { day: world.clock.day, clock: world.clock.clock })],
    [t('facts.weather'), town(`weather.${world.weather.kind}`)],
    [t('facts.speed'), world.speed === null ? t('asFastAsPossible') : t('perSecond', { minutes: world.speed })],
    [t('facts.owedTurns'), String(world.owedTurns)],
    [t('facts.fallbackShare'), percent.format(world.fallbackShare)],
    [t('facts.routineShare'), percent.format(world.routineShare)],
    [t('facts.followedShare'), percent.format(world.followedShare)],
    [t('facts.stepsLeft'), String(world.stepsLeft)],
    [t('facts.version'), String(world.version)],
    [t('facts.epoch'), String(world.epoch)],
  ] as const;
  return (
    <Card aria-labelledby="facts-title" className="grid grid-cols-1 gap-4">
      <div className="flex flex-wrap items-center gap-3">
        <h2 id="facts-title" className="font-display text-xl">
          {t('status')}
        </h2>
        <span role="status" className={classNames('rounded-full px-3 py-1 font-medium text-sm', statusLook[world.status])}>
          {town(`statuses.${world.status}`)}
        </span>
        <span className="ml-auto text-ink-soft text-sm">
          {world.lastAdvanceAt
            ? t.rich('lastAdvance', { when: () => world.lastAdvanceAt && <Moment at={world.lastAdvanceAt} /> })
            : t('neverAdvanced')}
        </span>
      </div>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-4">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt className="text-ink-soft text-sm">{name}</dt>
            <dd className="font-semibold text-lg tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
