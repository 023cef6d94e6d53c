'use client';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTRPC } from '@/trpc/client';
import { devicePush, subscribeDevice, unsubscribeDevice } from './device-push';
import { useLookAgain } from './use-channels';

/** Pushes of this browser: how it stands, and a switch. The browser asks the person at the first time. */
export function useDevicePush(pushKey: string) {
  const trpc = useTRPC();
  const lookAgain = useLookAgain();
  const here = useQuery({ queryKey: ['device-push', pushKey], queryFn: () => devicePush(pushKey), staleTime: 0 });
  const add = useMutation(trpc.channels.addDevice.mutationOptions());
  const remove = useMutation(trpc.channels.removeDevice.mutationOptions());
  const change = useMutation({
    mutationFn: async (isOn: boolean) => {
      if (isOn) {
        const device = await subscribeDevice(pushKey);
        if (device) await add.mutateAsync(device);
        return;
      }
      const endpoint = await unsubscribeDevice();
      if (endpoint) await remove.mutateAsync({ endpoint });
    },
    onSettled: async () => {
      await here.refetch();
      await lookAgain();
    },
  });
  return { state: here.data?.state ?? null, change };
}
