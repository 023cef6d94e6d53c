'use client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { ChannelSettingsView } from '@/contracts/views/channels';
import { useTRPC } from '@/trpc/client';
import { useToast } from '@/ui/toast';
import { useErrorText } from '../errors/use-error-text';

export function useChannels() {
  const trpc = useTRPC();
  return useQuery(trpc.channels.view.queryOptions());
}

/** Looks again at the targets and settings. */
export function useLookAgain() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries(trpc.channels.view.queryFilter());
}

/** Shown at once, taken back with a reason if the server refuses. */
export function useSaveChannels() {
  const t = useTranslations('notifications.settings');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const lookAgain = useLookAgain();
  const key = trpc.channels.view.queryKey();
  const { mutate } = useMutation(
    trpc.channels.setSettings.mutationOptions({
      onSuccess: () => show(t('saved')),
      onError: (error) => show(errorText(error), 'bad'),
      // The last of several looks at how it stands; an earlier one would see the others half done.
      onSettled: () =>
        queryClient.isMutating({ mutationKey: trpc.channels.setSettings.mutationKey() }) === 1 ? lookAgain() : null,
    }),
  );
  return (settings: ChannelSettingsView) => {
    // An answer that is on its way knows nothing of this yet, and would undo what is seen.
    void queryClient.cancelQueries({ queryKey: key });
    queryClient.setQueryData(key, (view) => view && { ...view, settings });
    mutate(settings);
  };
}
