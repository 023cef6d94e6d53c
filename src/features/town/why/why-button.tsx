'use client';
import { CircleHelp } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { ExplainInput } from '@/contracts/inputs/explain';
import { Button } from '@/ui/button';

// Few open it: the page does not wait for it.
const WhyDialog = dynamic(() => import('./why-dialog').then((module) => module.WhyDialog), { ssr: false });

/** Opens the explanation of what a character did. `label`: what a screen reader hears. */
export function WhyButton({ of, label }: { of: ExplainInput; label: string }) {
  const t = useTranslations('why');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button tone="plain" size="small" aria-haspopup="dialog" aria-label={label} onClick={() => setIsOpen(true)}>
        <CircleHelp aria-hidden="true" className="size-3.5" />
        <span className="max-sm:sr-only">{t('button')}</span>
      </Button>
      {isOpen && <WhyDialog of={of} onClose={() => setIsOpen(false)} />}
    </>
  );
}
