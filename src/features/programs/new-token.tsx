'use client';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { useToast } from '@/ui/toast';
import { TokenForm } from './token-form';

type NewTokenProps = { isOpen: boolean; onOpenChange: (isOpen: boolean) => void; onMade: () => void };

/** Asks what a token is for, then shows it, once. */
export function NewToken({ isOpen, onOpenChange, onMade }: NewTokenProps) {
  const t = useTranslations('programs');
  const trpc = useTRPC();
  const create = useMutation(trpc.tokens.create.mutationOptions({ onSuccess: onMade }));
  const change = (open: boolean) => {
    if (!open) create.reset();
    onOpenChange(open);
  };
  return (
    <Dialog isOpen={isOpen} onOpenChange={change} title={create.data ? t('made') : t('addTitle')} closeLabel={t('cancel')}>
      {create.data ? (
        <Made token={create.data.token} onDone={() => change(false)} />
      ) : (
        <TokenForm isBusy={create.isPending} error={create.error} onSubmit={(input) => create.mutate(input)} />
      )}
    </Dialog>
  );
}

function Made({ token, onDone }: { token: string; onDone: () => void }) {
  const t = useTranslations('programs');
  const show = useToast();
  const copy = async () => {
    await navigator.clipboard.writeText(token);
    show(t('copied'));
  };
  return (
    <div className="grid grid-cols-1 gap-4 p-0.5">
      <p className="text-ink-soft">{t('shownOnce')}</p>
      <output aria-label={t('token')} className="break-all rounded-2xl bg-sunk px-4 py-3 font-mono text-sm">
        {token}
      </output>
      <div className="flex flex-wrap justify-end gap-2">
        <Button tone="quiet" onClick={() => void copy()}>
          {t('copy')}
        </Button>
        <Button onClick={onDone}>{t('done')}</Button>
      </div>
    </div>
  );
}
