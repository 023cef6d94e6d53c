'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Flag } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { limits } from '@/contracts/limits';
import { type ReportReason, type ReportSubject, reportReasonNames } from '@/contracts/moderation';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { TextAreaField } from '@/ui/field';
import { useErrorText } from '../errors/use-error-text';

export type Reportable = { subject: ReportSubject; subjectId: string };
type ReportDialogProps = { of: Reportable; isOpen: boolean; onOpenChange: (isOpen: boolean) => void };

/** Why something is reported, in a choice and in words; then where one sees what comes of it. */
export function ReportDialog({ of, isOpen, onOpenChange }: ReportDialogProps) {
  const t = useTranslations('safety');
  const [isSent, setIsSent] = useState(false);
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={(next) => {
        setIsSent(false);
        onOpenChange(next);
      }}
      title={t(`report.title.${of.subject}`)}
      closeLabel={t('close')}
    >
      {isSent ? (
        <div role="status" className="grid grid-cols-1 gap-2 pb-1">
          <p>{t('report.sent')}</p>
          <Link href="/safety" className="justify-self-start text-leaf underline">
            {t('report.seeOwn')}
          </Link>
        </div>
      ) : (
        <ReportForm of={of} onSent={() => setIsSent(true)} />
      )}
    </Dialog>
  );
}

function ReportForm({ of, onSent }: { of: Reportable; onSent: () => void }) {
  const t = useTranslations('safety');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const errorText = useErrorText();
  const group = useId();
  const [reason, setReason] = useState<ReportReason | null>(null);
  const [words, setWords] = useState('');
  const report = useMutation(
    trpc.moderation.report.mutationOptions({
      onSuccess: () => {
        onSent();
        return queryClient.invalidateQueries(trpc.moderation.myReports.pathFilter());
      },
    }),
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (reason) report.mutate({ ...of, reason, words });
  };
  return (
    <form onSubmit={send} className="grid grid-cols-1 gap-4 p-1">
      <fieldset className="grid grid-cols-1 gap-1 sm:grid-cols-2">
        <legend className="mb-2 text-ink-soft text-sm">{t('report.why')}</legend>
        {reportReasonNames.map((name) => (
          <label key={name} className="flex min-h-9 cursor-pointer items-center gap-2.5 rounded-xl px-2 hover:bg-sunk">
            <input
              type="radio"
              name={group}
              value={name}
              checked={reason === name}
              onChange={() => setReason(name)}
              className="size-4 accent-(--color-leaf)"
            />
            {t(`reasons.${name}`)}
          </label>
        ))}
      </fieldset>
      <TextAreaField
        label={t('report.words')}
        value={words}
        maxLength={limits.reportWords.max}
        rows={3}
        onChange={(event) => setWords(event.target.value)}
      />
      {report.error && (
        <p role="alert" className="text-danger text-sm">
          {errorText(report.error)}
        </p>
      )}
      <Button type="submit" className="justify-self-end" disabled={!reason} isBusy={report.isPending}>
        <Flag aria-hidden="true" className="size-4" />
        {t('report.send')}
      </Button>
    </form>
  );
}
