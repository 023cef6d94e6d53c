import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/client';
import { useToast } from '@/ui/toast';
import { useErrorText } from '../errors/use-error-text';

/** Stopping an answer, and asking for another one. What became of it comes with the live events; without them, with a new look. */
export function useReplyControl() {
  const t = useTranslations('messages');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const look = () => queryClient.invalidateQueries({ queryKey: trpc.messages.history.pathKey() });
  const refused = (error: unknown) => show(errorText(error), 'bad');
  return {
    stop: useMutation(
      trpc.replies.stop.mutationOptions({
        onSuccess: ({ stopped }) => void (stopped || show(t('cannotStop'))),
        onError: refused,
        onSettled: look,
      }),
    ),
    again: useMutation(trpc.replies.again.mutationOptions({ onError: refused, onSettled: look })),
  };
}
