import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { createApiContext } from '@/server/api/create-api-context';
import { appRouter } from '@/server/api/root';
import { refuseCrossSite } from '@/server/api/same-origin';
import { withRetry } from '@/server/api/with-retry';

export const dynamic = 'force-dynamic';
export const maxDuration = 300;

async function handle(request: Request): Promise<Response> {
  const refusal = request.method === 'POST' ? refuseCrossSite(request) : null;
  if (refusal) return refusal;
  const response = await fetchRequestHandler({
    endpoint: '/api/trpc',
    req: request,
    router: appRouter,
    maxBatchSize: 20,
    createContext: () => createApiContext({ headers: request.headers, inProcess: false }),
  });
  return withRetry(response);
}

export { handle as GET, handle as POST };
