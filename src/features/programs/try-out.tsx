'use client';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Button } from '@/ui/button';
import type { TriedCall } from './call-request';
import { TryForm } from './try-form';

/** Opens a form that makes the call. */
export function TryOut({ call }: { call: TriedCall }) {
  const t = useTranslations('programs');
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div className="grid grid-cols-1 gap-3">
      <Button
        tone="quiet"
        size="small"
        className="justify-self-start"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-label={t('tryNamed', { call: call.path })}
        onClick={() => setOpen(!isOpen)}
      >
        {t('try')}
      </Button>
      {isOpen && (
        <div id={id}>
          <TryForm call={call} />
        </div>
      )}
    </div>
  );
}
