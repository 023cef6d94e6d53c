'use client';
import { useMutation } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { signOut } from 'next-auth/react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { limits } from '@/contracts/limits';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { leaving } from '../accounts/leaving';
import { useViewer } from '../accounts/use-viewer';
import { useErrorText } from '../errors/use-error-text';
import { goodbyePath } from '../paths';
import { AskAgain } from '../personal-data/ask-again';
import { Section } from './section';

export function LeaveSection() {
  const t = useTranslations('leave');
  const trpc = useTRPC();
  const errorText = useErrorText();
  const viewer = useViewer();
  const [isAsking, setIsAsking] = useState(false);
  const leave = useMutation(
    trpc.personalData.requestDeletion.mutationOptions({
      // the end of this log-in is no news from elsewhere: it must not lead away before the last word is read
      onMutate: () => {
        leaving.isUnderWay = true;
      },
      onError: () => {
        leaving.isUnderWay = false;
      },
      onSuccess: async ({ purgeAfter }) => {
        // it only takes the cookie away: the log-in behind it has ended already, so a failure changes nothing
        await signOut({ redirect: false }).catch(() => {});
        window.location.assign(goodbyePath(purgeAfter));
      },
    }),
  );
  if (!viewer) return null;
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
          isBusy={leave.isPending || leave.isSuccess}
          error={leave.error ? errorText(leave.error) : null}
          onConfirm={(password) => leave.mutate({ password, username })}
          onClose={() => setIsAsking(false)}
        />
      )}
    </Section>
  );
}
