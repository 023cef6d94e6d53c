'use client';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createTRPCClient, httpBatchStreamLink, httpSubscriptionLink, splitLink } from '@trpc/client';
import { createTRPCContext } from '@trpc/tanstack-react-query';
import { type ReactNode, useState } from 'react';
import superjson from 'superjson';
import type { AppRouter } from '@/server/api/root';
import { makeQueryClient } from './query-client';

export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();

const url = '/api/trpc';

const makeClient = () =>
  createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: (operation) => operation.type === 'subscription',
        true: httpSubscriptionLink({ url, transformer: superjson }),
        false: httpBatchStreamLink({ url, transformer: superjson, maxURLLength: 2083, maxItems: 20 }),
      }),
    ],
  });

let ofThisTab: QueryClient | undefined;

function queryClient(): QueryClient {
  if (typeof window === 'undefined') return makeQueryClient();
  ofThisTab ??= makeQueryClient();
  return ofThisTab;
}

/** `nonce`: of this page's Content-Security-Policy, for the styles that overlays add while they are open. */
export function Providers({ children, nonce }: { children: ReactNode; nonce?: string }) {
  const [trpcClient] = useState(makeClient);
  const [client] = useState(queryClient);
  // Read by get-nonce, which Radix's scroll lock asks.
  if (nonce && typeof window !== 'undefined') Object.assign(window, { __webpack_nonce__: nonce });
  return (
    <QueryClientProvider client={client}>
      <TRPCProvider trpcClient={trpcClient} queryClient={client}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}
