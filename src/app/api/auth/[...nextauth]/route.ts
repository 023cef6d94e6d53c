import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { addressFrom } from '@/server/api/context';
import { authOptions } from '@/server/auth/auth-options';
import { arrivalCookie } from '@/server/auth/identities/arrival';
import { keptArrival } from '@/server/auth/identities/arrival-cookie';
import { webApp } from '@/server/platform/web-app';

export const dynamic = 'force-dynamic';

async function handle(request: NextRequest, context: { params: Promise<{ nextauth: string[] }> }): Promise<Response> {
  const app = webApp();
  let kept: string | undefined;
  const visit = {
    sender: {
      address: addressFrom(request.headers, app.config.trustProxy),
      userAgent: request.headers.get('user-agent') ?? '',
    },
    arrival: request.cookies.get(arrivalCookie)?.value,
    keepArrival(sealed: string) {
      kept = sealed;
    },
  };
  const response: Response = await NextAuth(request, context, authOptions(app, visit));
  const isSecure = app.config.auth.url?.startsWith('https:') ?? false;
  if (kept) response.headers.append('set-cookie', keptArrival(kept, isSecure));
  return response;
}

export { handle as GET, handle as POST };
