'use client';
import { useMutation } from '@tanstack/react-query';
import { MailX } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/client';
import { Button, buttonLook } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { errorCodeOf } from '../errors/error-code-of';
import { useErrorText } from '../errors/use-error-text';

/** A click of a person: programs that read mail ahead open its links. */
export function LeaveMailForm({ token }: { token: string }) {
  const t = useTranslations('channels.leave');
  const trpc = useTRPC();
  const errorText = useErrorText();
  const leave = useMutation(trpc.channels.leaveMail.mutationOptions());
  if (leave.isSuccess) {
    return (
      <div role="status">
        <EmptyState icon={MailX} title={t('done')} text={t(`ended.${leave.data.sort}`)}>
          <Link href="/settings#notifications" className={buttonLook({ tone: 'quiet' })}>
            {t('settings')}
          </Link>
        </EmptyState>
      </div>
    );
  }
  const code = leave.error ? errorCodeOf(leave.error) : null;
  return (
    <div className="grid grid-cols-1 gap-5">
      {code && (
        <p role="alert" className="rounded-2xl bg-danger-soft px-4 py-3 text-danger text-sm">
          {code === 'link-invalid' || code === 'bad-input' ? t('bad') : errorText(leave.error)}
        </p>
      )}
      <Button size="large" isBusy={leave.isPending} onClick={() => leave.mutate({ token })}>
        {t('end')}
      </Button>
    </div>
  );
}
