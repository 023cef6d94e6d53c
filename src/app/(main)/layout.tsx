import type { ReactNode } from 'react';
import { AppFrame } from '@/features/shell/app-frame';
import { getQueryClient, HydrateClient, trpc } from '@/trpc/server';

export default async function MainLayout({ children }: { children: ReactNode }) {
  await getQueryClient().prefetchQuery(trpc.town.view.queryOptions());
  return (
    <HydrateClient>
      <AppFrame>{children}</AppFrame>
    </HydrateClient>
  );
}
