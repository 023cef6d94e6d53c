import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { MemoryView } from '@/contracts/views/memories';
import { useTRPC } from '@/trpc/client';
import { useToast } from '@/ui/toast';
import { useErrorText } from '../errors/use-error-text';

type Change = (memories: MemoryView[]) => MemoryView[];

/** Edits and deletions are shown at once and taken back with a reason when the server refuses; what is added comes with its answer. */
export function useMemoryEdits(username: string) {
  const t = useTranslations('character');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const queryKey = trpc.memories.list.queryKey({ username });
  const shownAtOnce = async (change: Change) => {
    await queryClient.cancelQueries({ queryKey });
    const before = queryClient.getQueryData(queryKey);
    queryClient.setQueryData(queryKey, (memories) => memories && change(memories));
    return { before };
  };
  const outcome = (done: 'memoryAdded' | 'memorySaved' | 'memoryRemoved') => ({
    onSuccess: (memories: MemoryView[]) => {
      queryClient.setQueryData(queryKey, memories);
      show(t(done));
    },
    onError: (error: unknown, _input: unknown, shown: { before: MemoryView[] | undefined } | undefined) => {
      if (shown?.before) queryClient.setQueryData(queryKey, shown.before);
      show(errorText(error), 'bad');
    },
  });
  return {
    add: useMutation(trpc.memories.add.mutationOptions(outcome('memoryAdded'))),
    edit: useMutation(
      trpc.memories.edit.mutationOptions({
        onMutate: ({ memoryId, text, importance }) =>
          shownAtOnce((memories) =>
            memories.map((memory) => (memory.id === memoryId ? { ...memory, text, importance } : memory)),
          ),
        ...outcome('memorySaved'),
      }),
    ),
    remove: useMutation(
      trpc.memories.remove.mutationOptions({
        onMutate: ({ memoryId }) => shownAtOnce((memories) => memories.filter(({ id }) => id !== memoryId)),
        ...outcome('memoryRemoved'),
      }),
    ),
  };
}
