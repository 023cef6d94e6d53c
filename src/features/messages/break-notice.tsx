'use client';
import { Coffee } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Button } from '@/ui/button';
import { useBreak } from './use-break';

const minutesAnHour = 60;

/** After two hours with characters without a pause: what they are, a way out, and a way to stay. */
export function BreakNotice({ conversationId }: { conversationId: string }) {
  const t = useTranslations('wellbeing');
  const router = useRouter();
  const id = useId();
  const { use, dismiss } = useBreak(conversationId);
  if (!use?.isBreakDue) return null;
  return (
    <section
      aria-labelledby={id}
      role="status"
      className="m-3 grid shrink-0 gap-3 rounded-3xl border border-line-strong bg-surface p-4 shadow-float"
    >
      <h2 id={id} className="flex items-center gap-2 font-semibold">
        <Coffee aria-hidden="true" className="size-5 shrink-0" />
        {t('breakTitle')}
      </h2>
      <p className="text-sm">{t('breakText', { hours: Math.floor(use.minutes / minutesAnHour) })}</p>
      <div className="flex flex-wrap gap-2">
        <Button
          size="small"
          onClick={() => {
            dismiss();
            router.push('/');
          }}
        >
          {t('breakLeave')}
        </Button>
        <Button size="small" tone="quiet" onClick={dismiss}>
          {t('breakDismiss')}
        </Button>
      </div>
    </section>
  );
}
