import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { SecurityView } from '@/contracts/views/security';
import { useTRPC } from '@/trpc/client';

/** How one's own account is guarded, and how to look again after a change. */
export function useSecurity(): { view: SecurityView | undefined; error: unknown; lookAgain: () => Promise<void> } {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { data, error } = useQuery(trpc.security.view.queryOptions());
  return { view: data, error, lookAgain: () => queryClient.invalidateQueries(trpc.security.view.queryFilter()) };
}
