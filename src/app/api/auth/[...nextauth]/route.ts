import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { addressFrom } from '@/server/api/context';
import { authOptions } from '@/server/auth/auth-options';
import { webApp } from '@/server/platform/web-app';

export const dynamic = 'force-dynamic';

function handle(request: NextRequest, context: { params: Promise<{ nextauth: string[] }> }): Promise<Response> {
  const app = webApp();
  const senderOf = (headers: Headers) => ({
    address: addressFrom(headers, app.config.trustProxy),
    userAgent: headers.get('user-agent') ?? '',
  });
  return NextAuth(request, context, authOptions(app, senderOf));
}

export { handle as GET, handle as POST };
