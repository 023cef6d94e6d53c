import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '@/trpc/client';
import { useLiveEvents } from '../live/live-provider';
import { usePaced } from '../time/use-paced';

/** The town as it is now, fetched again (at most twice a second) whenever its world moved. */
export function useTown() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const query = useQuery(trpc.town.view.queryOptions());
  const refetch = usePaced(() => queryClient.invalidateQueries(trpc.town.view.queryFilter()));
  useLiveEvents({ 'world.advanced': refetch, 'world.control': refetch });
  return query;
}
