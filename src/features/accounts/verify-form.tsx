'use client';
import { useMutation } from '@tanstack/react-query';
import { MailCheck } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/client';
import { Button, buttonLook } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { errorCodeOf } from '../errors/error-code-of';
import { useErrorText } from '../errors/use-error-text';
import { BadLink } from './reset-form';

/** A click of a person: programs that read mail ahead open its links, and would use the token up. */
export function VerifyForm({ token }: { token: string }) {
  const t = useTranslations('reset');
  const trpc = useTRPC();
  const errorText = useErrorText();
  const confirm = useMutation(trpc.security.confirmMail.mutationOptions());
  if (confirm.isSuccess) {
    return (
      <div role="status">
        <EmptyState icon={MailCheck} title={t('verifiedTitle')} text={t('verifiedText', { address: confirm.data.address })}>
          <Link href="/settings" className={buttonLook()}>
            {t('toSettings')}
          </Link>
        </EmptyState>
      </div>
    );
  }
  const code = confirm.error ? errorCodeOf(confirm.error) : null;
  const isLinkBad = token === '' || code === 'link-invalid' || code === 'bad-input';
  return (
    <div className="grid grid-cols-1 gap-5">
      {isLinkBad && <BadLink href="/settings" label={t('toSettings')} />}
      {code && !isLinkBad && (
        <p role="alert" className="rounded-2xl bg-danger-soft px-4 py-3 text-danger text-sm">
          {errorText(confirm.error)}
        </p>
      )}
      <Button size="large" isBusy={confirm.isPending} onClick={() => confirm.mutate({ token })}>
        {t('verify')}
      </Button>
    </div>
  );
}
