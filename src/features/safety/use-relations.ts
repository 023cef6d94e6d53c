import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '@/trpc/client';
import { useToast } from '@/ui/toast';
import { useErrorText } from '../errors/use-error-text';

/** Blocking and muting. Afterwards everything that is shown is asked for again: who is blocked may stand anywhere. */
export function useRelations() {
  const t = useTranslations('safety');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const onError = (error: unknown) => show(errorText(error), 'bad');
  const after = (text: string) => {
    show(text);
    return queryClient.invalidateQueries();
  };
  const block = useMutation(
    trpc.relations.setBlock.mutationOptions({
      onSuccess: (_none, { blocks, username }) => after(t(blocks ? 'blocked' : 'unblocked', { username })),
      onError,
    }),
  );
  const mute = useMutation(
    trpc.relations.setMute.mutationOptions({
      onSuccess: (_none, { mutes, username }) => after(t(mutes ? 'muted' : 'unmuted', { username })),
      onError,
    }),
  );
  return { block, mute };
}
