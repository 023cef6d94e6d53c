'use client';
import { Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/ui/button';
import { useToast } from '@/ui/toast';

/** Shown once, right after they were made. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const t = useTranslations('security');
  const show = useToast();
  const copy = () =>
    navigator.clipboard.writeText(codes.join('\n')).then(
      () => show(t('codesCopied')),
      () => show(t('codesNotCopied'), 'bad'),
    );
  return (
    <section aria-label={t('codes')} className="grid grid-cols-1 gap-3 rounded-2xl bg-sunk p-4">
      <p role="status" className="text-sm">
        {t('codesText')}
      </p>
      <ul className="grid grid-cols-1 gap-x-6 gap-y-1 font-mono min-[360px]:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <Button tone="quiet" size="small" onClick={copy}>
          <Copy aria-hidden="true" className="size-4" />
          {t('copyCodes')}
        </Button>
        <Button tone="plain" size="small" onClick={onKept}>
          {t('codesKept')}
        </Button>
      </div>
    </section>
  );
}
