import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { RememberedView } from '@/contracts/views/remembered';
import { useTRPC } from '@/trpc/client';
import { useToast } from '@/ui/toast';
import { useErrorText } from '../errors/use-error-text';

/** Changes to what a character remembers of one: each answers with what is remembered after it. */
export function useRemembered(username: string) {
  const t = useTranslations('remembered');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const outcome = (done: 'saved' | 'removed' | 'forgotten') => ({
    onSuccess: (view: RememberedView) => {
      queryClient.setQueryData(trpc.remembered.by.queryKey({ username }), view);
      void queryClient.invalidateQueries(trpc.remembered.everywhere.queryFilter());
      show(t(done));
    },
    onError: (error: unknown) => show(errorText(error), 'bad'),
  });
  return {
    correct: useMutation(trpc.remembered.correct.mutationOptions(outcome('saved'))),
    correctRegard: useMutation(trpc.remembered.correctRegard.mutationOptions(outcome('saved'))),
    remove: useMutation(trpc.remembered.remove.mutationOptions(outcome('removed'))),
    forget: useMutation(trpc.remembered.forget.mutationOptions(outcome('forgotten'))),
    takeAway: useMutation(
      trpc.remembered.export.mutationOptions({
        onSuccess: (file) => save(`kith-${username}.json`, JSON.stringify(file, null, 2)),
        onError: (error) => show(errorText(error), 'bad'),
      }),
    ),
  };
}

function save(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
