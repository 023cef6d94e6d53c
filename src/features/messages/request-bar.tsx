'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/client';
import { Button } from '@/ui/button';
import { useToast } from '@/ui/toast';
import { useErrorText } from '../errors/use-error-text';

type RequestBarProps = {
  conversationId: string;
  name: string;
  /** the bar goes, and with it the button that had the focus */
  onAccepted: () => void;
};

/** A stranger wrote: what one can do about it. They are not told that one has looked. */
export function RequestBar({ conversationId, name, onAccepted }: RequestBarProps) {
  const t = useTranslations('messages');
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const look = () => queryClient.invalidateQueries(trpc.messages.pathFilter());
  const onError = (error: unknown) => show(errorText(error), 'bad');
  const accepted = () => {
    onAccepted();
    return look();
  };
  const accept = useMutation(trpc.messages.acceptRequest.mutationOptions({ onSuccess: accepted, onError }));
  const decline = useMutation(
    trpc.messages.declineRequest.mutationOptions({
      onSuccess: () => {
        router.push('/messages');
        void look();
      },
      onError,
    }),
  );
  return (
    <section aria-label={t('requests.one')} className="mx-3 grid gap-3 rounded-2xl bg-sunk px-5 py-4 sm:mx-5">
      <p>{t('requests.wants', { name })}</p>
      <div className="flex flex-wrap gap-2">
        <Button isBusy={accept.isPending} onClick={() => accept.mutate({ conversationId })}>
          {t('requests.accept')}
        </Button>
        <Button tone="quiet" isBusy={decline.isPending} onClick={() => decline.mutate({ conversationId })}>
          {t('requests.decline')}
        </Button>
      </div>
    </section>
  );
}
