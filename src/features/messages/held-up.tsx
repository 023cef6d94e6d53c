'use client';
import { Hourglass } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

/** Nobody writes the answer just now, though it is still owed. `children`: what can be done about it. */
export function HeldUp({ name, children }: { name: string; children?: ReactNode }) {
  const t = useTranslations('messages');
  return (
    <div className="mt-2 flex flex-wrap items-center justify-center gap-2">
      <p role="status" className="flex w-fit items-center gap-2 rounded-full bg-sunk px-4 py-2 text-ink-soft text-sm">
        <Hourglass aria-hidden="true" className="size-4 shrink-0" />
        {t('heldUp', { name })}
      </p>
      {children}
    </div>
  );
}
