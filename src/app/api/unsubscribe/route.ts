import { DomainError } from '@/lib/errors';
import { leaveMail } from '@/server/deliveries/leave-mail';
import { webApp } from '@/server/platform/web-app';

export const dynamic = 'force-dynamic';

const tokenOf = (request: Request) => (new URL(request.url).searchParams.get('token') ?? '').slice(0, 200);

/** One click in a mail program (RFC 8058): no log-in, no cookie, the token says who. */
export async function POST(request: Request): Promise<Response> {
  try {
    await leaveMail(webApp(), { token: tokenOf(request) });
    return new Response(null, { status: 204 });
  } catch (error) {
    if (error instanceof DomainError) return new Response(null, { status: 404 });
    throw error;
  }
}

/** Programs that read mail ahead open its links: only a person's click on the page ends anything. */
export function GET(request: Request): Response {
  return new Response(null, { status: 303, headers: { location: `/unsubscribe?token=${encodeURIComponent(tokenOf(request))}` } });
}
