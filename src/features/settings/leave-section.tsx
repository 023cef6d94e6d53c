'use client';
import { useMutation } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { signOut } from 'next-auth/react';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { limits } from '@/contracts/limits';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { useViewer } from '../accounts/use-viewer';
import { useErrorText } from '../errors/use-error-text';
import { AskAgain } from '../personal-data/ask-again';
import { Section } from './section';

export function LeaveSection() {
  const t = useTranslations('leave');
  const trpc = useTRPC();
  const errorText = useErrorText();
  const viewer = useViewer();
  const [isAsking, setIsAsking] = useState(false);
  const leave = useMutation(trpc.personalData.requestDeletion.mutationOptions());
  if (!viewer) return null;
  if (leave.data) return <Left purgeAfter={leave.data.purgeAfter} />;
  const { username } = viewer;
  const text = t('text', { days: limits.deletionGraceDays });
  return (
    <Section title={t('title')} text={text}>
      <Button
        tone="danger"
        className="justify-self-start"
        onClick={() => {
          leave.reset();
          setIsAsking(true);
        }}
      >
        <Trash2 aria-hidden="true" className="size-4" />
        {t('button')}
      </Button>
      {isAsking && (
        <AskAgain
          title={t('dialogTitle')}
          text={text}
          typed={{ label: t('type', { username }), word: username }}
          passwordLabel={t('password')}
          confirmLabel={t('confirm')}
          cancelLabel={t('cancel')}
          isDanger
          isBusy={leave.isPending}
          error={leave.error ? errorText(leave.error) : null}
          onConfirm={(password) => leave.mutate({ password, username })}
          onClose={() => setIsAsking(false)}
        />
      )}
    </Section>
  );
}

/** The last thing that a person sees of the account, unless it is taken back. */
function Left({ purgeAfter }: { purgeAfter: Date }) {
  const t = useTranslations('leave');
  const format = useFormatter();
  const date = format.dateTime(purgeAfter, { dateStyle: 'long', timeZone: 'UTC' });
  const go = () => void signOut({ callbackUrl: '/' });
  return (
    <Dialog isOpen onOpenChange={go} title={t('doneTitle')} closeLabel={t('toStart')}>
      <div className="grid grid-cols-1 gap-4 p-1">
        <p role="status">{t('done', { date })}</p>
        <Button className="justify-self-end" onClick={go}>
          {t('toStart')}
        </Button>
      </div>
    </Dialog>
  );
}
