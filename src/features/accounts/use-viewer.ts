import { useQuery } from '@tanstack/react-query';
import type { ViewerView } from '@/contracts/views/people';
import { useTRPC } from '@/trpc/client';

/** Who is signed in; null for a guest. The root layout has fetched it before the first render. */
export function useViewer(): ViewerView | null {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.accounts.me.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }));
  return data ?? null;
}
