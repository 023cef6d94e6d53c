'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { ModelsView } from '@/contracts/views/models';
import { useTRPC } from '@/trpc/client';
import { useToast } from '@/ui/toast';
import { useErrorText } from '../errors/use-error-text';

/** Each change answers with everything as it is after it. */
export function useEndpointChanges() {
  const t = useTranslations('models');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const outcome = {
    onSuccess: (view: ModelsView) => {
      queryClient.setQueryData(trpc.models.view.queryKey(), view);
      show(t('saved'));
    },
    onError: (error: unknown) => show(errorText(error), 'bad'),
  };
  return {
    add: useMutation(trpc.models.add.mutationOptions(outcome)),
    edit: useMutation(trpc.models.edit.mutationOptions(outcome)),
    remove: useMutation(trpc.models.remove.mutationOptions(outcome)),
  };
}
