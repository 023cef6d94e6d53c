import 'server-only';
import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { headers } from 'next/headers';
import { cache, type ReactNode } from 'react';
import { createApiContext } from '@/server/api/create-api-context';
import { appRouter } from '@/server/api/root';
import { createCallerFactory } from '@/server/api/trpc';
import { makeQueryClient } from './query-client';

export const getQueryClient = cache(makeQueryClient);

const context = cache(async () => createApiContext({ headers: await headers(), inProcess: true }));

/** Prefetch in a server component: `void getQueryClient().prefetchQuery(trpc.posts.byId.queryOptions({ postId }))`. */
export const trpc = createTRPCOptionsProxy({ ctx: context, router: appRouter, queryClient: getQueryClient });

/** Direct calls in a server component: `await (await api()).accounts.me()`. */
export const api = cache(async () => createCallerFactory(appRouter)(await context()));

/** Hands what was prefetched to the client components inside. */
export function HydrateClient({ children }: { children: ReactNode }) {
  return <HydrationBoundary state={dehydrate(getQueryClient())}>{children}</HydrationBoundary>;
}
