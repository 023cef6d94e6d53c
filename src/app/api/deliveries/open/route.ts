import { DomainError } from '@/lib/errors';
import { openDelivery } from '@/server/deliveries/receipts';
import { webApp } from '@/server/platform/web-app';

export const dynamic = 'force-dynamic';

/** The link of a notice: the click is its receipt, then it leads to what the notice is about. A link that is none leads to the list. */
export async function GET(request: Request): Promise<Response> {
  const token = new URL(request.url).searchParams.get('token') ?? '';
  const path = await openDelivery(webApp(), token.slice(0, 200)).catch((error: unknown) => {
    if (error instanceof DomainError && error.code === 'link-invalid') return '/notifications';
    throw error;
  });
  // Relative: behind a proxy a request does not know the address it came by.
  const headers = { location: path, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' };
  return new Response(null, { status: 303, headers });
}
