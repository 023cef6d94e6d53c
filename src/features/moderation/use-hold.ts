import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '@/trpc/client';
import { useToast } from '@/ui/toast';
import { useErrorText } from '../errors/use-error-text';

/** Silences one character or all of them, or takes that back. */
export function useHold() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  return useMutation(
    trpc.moderation.setHold.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.moderation.holds.queryFilter()),
      onError: (error) => show(errorText(error), 'bad'),
    }),
  );
}
