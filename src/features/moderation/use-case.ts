import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CaseView } from '@/contracts/views/moderation';
import { useTRPC } from '@/trpc/client';
import { useToast } from '@/ui/toast';
import { useErrorText } from '../errors/use-error-text';

/** What a moderator does to a case; each answer shows the case as it is then, also after another moderator was faster. */
export function useCase() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const refresh = () => queryClient.invalidateQueries(trpc.moderation.pathFilter());
  const outcome = {
    onSuccess: (view: CaseView) => {
      queryClient.setQueryData(trpc.moderation.case.queryKey({ caseId: view.id }), view);
      return refresh();
    },
    onError: (error: unknown) => {
      show(errorText(error), 'bad');
      void refresh();
    },
  };
  return {
    claim: useMutation(trpc.moderation.claim.mutationOptions(outcome)),
    note: useMutation(trpc.moderation.note.mutationOptions(outcome)),
    decide: useMutation(trpc.moderation.decide.mutationOptions(outcome)),
    revert: useMutation(trpc.moderation.revert.mutationOptions({ onSuccess: refresh, onError: outcome.onError })),
  };
}
